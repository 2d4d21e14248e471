package okno.signatures.trust;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import okno.signatures.Mutations;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.engine.SignedXml;
import okno.signatures.engine.SignedXml.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists made to break the reader: a list is read or is wrong, and what its publisher's signature
/// still holds for is what he wrote.
class HostileListsTests {
    private static final Identity CENTRE =
            Pki.issue(Pki.root(Wanted.authority("Корень")), Wanted.authority("Центр"));
    private static final byte[] SOUND =
            new TestList()
                    .with("12", CENTRE, "http://ca.example.ru/ca.crl")
                    .with("13", CENTRE)
                    .signed();

    /// What is put between or around elements, or in place of something.
    private static final List<String> ODD =
            List.of(
                    "<!-- x -->",
                    "<?x y?>",
                    "<![CDATA[<]]>",
                    "<!DOCTYPE x>",
                    "&#0;",
                    "&x;",
                    "&#x10FFFF;",
                    "<УдостоверяющийЦентр>",
                    "</Ключ>",
                    "<x xmlns:y='' y:z='1' y:z='2'/>",
                    "<x xmlns='urn:x'>",
                    "+999999999-12-31T23:59:59-18:00",
                    "\uD83D\uDE80",
                    "\u0000",
                    "]]>");

    private static final int SAMPLE = 400;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void areReadOrWrong() {
        for (long seed = 0; seed < SAMPLE; seed++) {
            one(seed);
        }
    }

    @Test
    @Tag("long")
    void areReadOrWrongForLong() {
        long end = System.nanoTime() + LONG.toNanos();
        for (long seed = SAMPLE; System.nanoTime() < end; seed++) {
            one(seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a>", "<АккредитованныеУдостоверяющиеЦентры><a>"})
    void areWrongWhenElementsAreNestedWithoutEnd(String beginning) {
        read((beginning + "<a>".repeat(200_000)).getBytes(UTF_8));
    }

    @Test
    void areWrongInEncodingsThatNobodyKnows() {
        var text = new String(SOUND, UTF_8).replaceAll("<\\?.*?\\?>", "");

        read(("<?xml version='1.0' encoding='none'?>" + text).getBytes(UTF_8));
        read(("<?xml version='9.9'?>" + text).getBytes(UTF_8));
        read(text.getBytes(UTF_16));
        read(text.getBytes(Charset.forName("windows-1251")));
    }

    private static void one(long seed) {
        var file = Mutations.text(odd(seed), seed);
        assertThatCode(() -> read(file)).as("seed %d", seed).doesNotThrowAnyException();
    }

    private static byte[] odd(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder(new String(SOUND, UTF_8));
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = text.indexOf("<", random.nextInt(text.length()));
            if (from >= 0) {
                int to = random.nextBoolean() ? from : text.indexOf(">", from) + 1;
                text.replace(from, Math.max(from, to), ODD.get(random.nextInt(ODD.size())));
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void read(byte[] file) {
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
