package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.SignedBy;
import org.junit.jupiter.api.Test;

/// What people bring signed, and what others make look like it.
class BroughtFileTests {
    private static final int LIMIT = 1 << 20;
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity IVANOV = Pki.issue(ROOT, new Wanted());
    private static final byte[] PDF = SampleFiles.pdf(1);
    private static final byte[] APART = SignedBy.detached(IVANOV, PDF);
    private static final byte[] AROUND = SignedBy.attached(IVANOV, PDF);

    @Test
    void takesADocumentAsItIs() {
        assertThat(brought("справка.pdf", PDF)).isEqualTo(new Brought.Document(FileKind.PDF));
    }

    @Test
    void takesTheDocumentOutOfASignature() {
        var signed = (Brought.Signed) brought("справка.pdf.p7s", AROUND);

        assertThat(signed.name()).isEqualTo("справка.pdf");
        assertThat(signed.document()).isEqualTo(PDF);
        assertThat(signed.signatures()).hasSize(1);
    }

    @Test
    void tellsApartWhoSignedTogether() throws IOException {
        var petrov = Pki.issue(ROOT, new Wanted());
        var around = SignedBy.togetherAround(PDF, IVANOV, petrov);
        var apart = SignedBy.together(PDF, IVANOV, petrov);

        var signed = (Brought.Signed) brought("справка.p7s", around);
        var alone = (Brought.Signature) brought("справка.sig", apart);
        var packed = (Brought.Signed) brought("всё.zip", zip("a.pdf", PDF, "a.sig", apart));

        assertThat(signed.document()).isEqualTo(PDF);
        assertThat(signed.signatures()).hasSize(2);
        assertThat(alone.parts().signatures()).hasSize(2);
        assertThat(packed.signatures()).hasSize(2);
    }

    @Test
    void refusesMoreSignaturesThanAPaperHas() throws IOException {
        var six = new Identity[6];
        Arrays.fill(six, IVANOV);
        var apart = SignedBy.together(PDF, six);

        assertThat(why(zip("a.pdf", PDF, "a.sig", apart, "b.sig", apart)))
                .isEqualTo(Refusal.ARCHIVE);
    }

    @Test
    void readsTheTextFormsToo() {
        var base64 = Base64.getMimeEncoder().encode(AROUND);
        var pem =
                "-----BEGIN CMS-----\n%s\n-----END CMS-----\n"
                        .formatted(new String(base64, StandardCharsets.US_ASCII));

        assertThat(brought("a.sig", base64)).isInstanceOf(Brought.Signed.class);
        assertThat(brought("a.sig", pem.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Brought.Signed.class);
    }

    @Test
    void tellsASignatureThatLiesApart() {
        assertThat(brought("справка.pdf.sig", APART)).isInstanceOf(Brought.Signature.class);
        assertThat(brought("справка.pdf", APART)).isInstanceOf(Brought.Signature.class);
    }

    @Test
    void takesAZipOfADocumentAndItsSignatures() throws IOException {
        var signed =
                (Brought.Signed)
                        brought("всё.zip", zip("a.pdf", PDF, "a.pdf.sig", APART, "b.sig", APART));

        assertThat(signed.name()).isEqualTo("a.pdf");
        assertThat(signed.document()).isEqualTo(PDF);
        assertThat(signed.signatures()).hasSize(2);
    }

    @Test
    void refusesEveryOtherZip() throws IOException {
        var empty = new byte[0];
        var inner = zip("a.pdf", PDF, "a.sig", APART);

        assertThat(why(zip("a.pdf", PDF))).isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("a.sig", APART))).isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("a.pdf", PDF, "b.pdf", PDF, "a.sig", APART))).isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("a.p7s", AROUND))).isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("../a.pdf", PDF, "a.sig", APART))).isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("c:\\a.pdf", PDF, "a.sig", APART))).isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("d/", empty, "d/a.pdf", PDF, "d/a.sig", APART)))
                .isEqualTo(Refusal.ARCHIVE);
        assertThat(why(zip("a.zip", inner, "a.sig", APART))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(why(zip("a.exe", "MZ".getBytes(StandardCharsets.US_ASCII), "a.sig", APART)))
                .isEqualTo(Refusal.WRONG_KIND);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var bomb = zip("a.pdf", new byte[64 << 20], "a.sig", APART);

        assertThat(bomb.length).isLessThan(LIMIT);
        assertThat(why(bomb)).isEqualTo(Refusal.TOO_DETAILED);
    }

    @Test
    void aPartThatIsNotListedIsAHiddenOne() throws IOException {
        var good = zip("a.pdf", PDF, "a.sig", APART);
        var other = zip("b.pdf", PDF, "a.sig", APART);
        int directory = indexOfDirectory(good);
        var mixed = other.clone();
        System.arraycopy(good, directory, mixed, directory, good.length - directory);

        assertThat(why(mixed)).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void whatLiesInsideIsLookedAtLikeAnyFile() {
        var text = "просто текст".getBytes(StandardCharsets.UTF_8);
        var twice = SignedBy.attached(IVANOV, AROUND);

        assertThat(why(SignedBy.attached(IVANOV, text))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(why(twice)).isEqualTo(Refusal.WRONG_KIND);
    }

    @Test
    void aDamagedSignatureIsNoDocument() {
        for (int length = 2; length < AROUND.length; length += 97) {
            var cut = java.util.Arrays.copyOf(AROUND, length);

            assertThat(brought("a.sig", cut)).isInstanceOf(Brought.Unfit.class);
        }
    }

    private static Brought brought(String name, byte[] content) {
        return BroughtFile.of(name, content, LIMIT);
    }

    private static Refusal why(byte[] content) {
        return ((Brought.Unfit) brought("файл", content)).reason();
    }

    private static int indexOfDirectory(byte[] zip) {
        return Bytes.indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
    }

    private static byte[] zip(Object... namesAndParts) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndParts.length; i += 2) {
            parts.put((String) namesAndParts[i], (byte[]) namesAndParts[i + 1]);
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
