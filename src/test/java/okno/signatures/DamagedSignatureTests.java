package okno.signatures;

import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Verification.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever happens to the bytes of a signature, it is told in words and never passes.
class DamagedSignatureTests {
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final Pki.Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final byte[] SOUND =
            new Signing(Pki.issue(ROOT, new Wanted())).of(DOCUMENT).attached().der();
    private static final Trust TRUST =
            new Trust(
                    new TrustedCertificates(List.of(ROOT.certificate())),
                    RevocationData.NONE.withLists(Pki.list(ROOT, Map.of())).orElseThrow(),
                    AccreditationRegister.NONE);

    /// Versions, lists of hashes and the like are signed by nobody, and names are compared as
    /// names: some of them may change unnoticed.
    private static final int UNSIGNED = 24;

    /// A prime, so that the sample walks over all kinds of places.
    private static final int SAMPLE = 7;

    @Test
    void isTakenWhole() {
        assertThat(outcome(SOUND)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void isRefusedWhenCutShortSomewhere() {
        cutShort(SAMPLE);
    }

    @Test
    @Tag("long")
    void isRefusedWhenCutShortAnywhere() {
        cutShort(1);
    }

    @Test
    void isRefusedWhenABitIsFlippedSomewhere() {
        assertThat(passedWithAFlippedBit(SAMPLE)).hasSizeLessThan(UNSIGNED);
    }

    @Test
    @Tag("long")
    void isRefusedWhenABitIsFlippedAnywhere() {
        assertThat(passedWithAFlippedBit(1)).hasSizeLessThan(UNSIGNED);
    }

    @Test
    void isRefusedWhenSomethingFollows() {
        for (byte[] more : List.of(new byte[] {0}, new byte[] {1, 2}, new byte[3])) {
            var longer = Arrays.copyOf(SOUND, SOUND.length + more.length);
            System.arraycopy(more, 0, longer, SOUND.length, more.length);

            assertThat(verify(longer).reasons()).containsExactly(Reason.MALFORMED);
        }
    }

    @Test
    void isRefusedWhenItBringsACrowdAlong() {
        var signer = Pki.issue(ROOT, new Wanted());
        var other = Pki.root(Wanted.authority("Чужой"));
        var many = Collections.nCopies(50, other).toArray(Identity[]::new);
        var more = Collections.nCopies(51, other).toArray(Identity[]::new);

        assertThat(verify(new Signing(signer).of(DOCUMENT).bringing(many).der()).reasons())
                .doesNotContain(Reason.MALFORMED);
        assertThat(verify(new Signing(signer).of(DOCUMENT).bringing(more).der()).reasons())
                .containsExactly(Reason.MALFORMED);
    }

    @Test
    void isRefusedWhenStructuresAreNestedWithoutEnd() {
        var nested = new byte[SignatureFile.MAX_AROUND - 10];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        var deep = Arrays.copyOf(SOUND, SOUND.length + nested.length);
        for (int at : List.of(0, 2, 19, 60, 120)) {
            System.arraycopy(SOUND, 0, deep, 0, at);
            System.arraycopy(nested, 0, deep, at, nested.length);

            assertThat(verify(deep).reasons()).containsExactly(Reason.MALFORMED);
        }
    }

    @Test
    void isRefusedWhenItIsTooLarge() {
        var filler =
                new Pki.Wanted()
                        .with(
                                new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.643.999"),
                                false,
                                new org.bouncycastle.asn1.DEROctetString(
                                        new byte[SignatureFile.MAX_AROUND]));
        var large = new Signing(Pki.issue(ROOT, filler)).of(DOCUMENT).attached().der();

        assertThat(verify(large).reasons()).containsExactly(Reason.MALFORMED);
    }

    private static void cutShort(int step) {
        for (int length = 0; length < SOUND.length; length += step) {
            assertThat(verify(Arrays.copyOf(SOUND, length)).reasons())
                    .as("%d bytes", length)
                    .containsExactly(Reason.MALFORMED);
        }
    }

    private static List<Integer> passedWithAFlippedBit(int step) {
        var passed = new ArrayList<Integer>();
        for (int at = 0; at < SOUND.length; at += step) {
            var damaged = SOUND.clone();
            damaged[at] ^= (byte) (1 << (at % 8));
            if (outcome(damaged) == Outcome.ACCEPTED) {
                passed.add(at);
            }
        }
        return passed;
    }

    private static Outcome outcome(byte[] signature) {
        return verify(signature).outcome();
    }

    private static Verification verify(byte[] signature) {
        return SignatureVerifier.shipped()
                .verify(SignatureFile.of(signature), new ContentRef.Attached(), TRUST, NOW);
    }
}
