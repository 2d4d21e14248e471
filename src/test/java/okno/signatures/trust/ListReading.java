package okno.signatures.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.engine.SignedXml;
import okno.signatures.engine.SignedXml.Verdict;

/// What is asked of the reader of trust lists, whatever it is given: a list is read or is wrong,
/// and what its publisher's signature still holds for is what he wrote.
public final class ListReading {
    private static final Identity CENTRE =
            Pki.issue(Pki.root(Wanted.authority("Корень")), Wanted.authority("Центр"));
    private static final byte[] SOUND =
            new TestList()
                    .with("12", CENTRE, "http://ca.example.ru/ca.crl")
                    .with("13", CENTRE)
                    .signed();

    private ListReading() {}

    public static byte[] sound() {
        return SOUND.clone();
    }

    public static void read(byte[] file) {
        var checked = SignedXml.check(file, List.of(TestList.PUBLISHER.certificate()));
        try {
            var list = TrustListReader.read(file);
            if (checked.verdict() == Verdict.HOLDS) {
                assertThat(list).isEqualTo(TrustListReader.read(SOUND));
            }
        } catch (WrongList e) {
            assertThat(e.problem().key()).startsWith("signatures.list.");
            assertThat(checked.verdict()).isNotEqualTo(Verdict.HOLDS);
        }
    }
}
