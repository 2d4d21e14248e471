package okno.signatures.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okno.attachments.SampleFiles;
import okno.signatures.AccreditationRegister;
import okno.signatures.ContentRef;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Reason;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.SignedBy;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification;
import okno.signatures.embedded.PdfSignature.Coverage;
import org.junit.jupiter.api.Test;

/// Signatures inside of PDF, and what is done to pass something else off as signed.
class PdfSignatureTests {
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity IVANOV = Pki.issue(ROOT, new Wanted());
    private static final byte[] PDF = SampleFiles.pdf(1);
    private static final byte[] SIGNED = signed(PDF);

    @Test
    void coversTheWholeFile() {
        var found = only(SIGNED);

        assertThat(found.coverage()).isEqualTo(Coverage.WHOLE);
        assertThat(verdict(found).outcome()).isEqualTo(Verification.Outcome.ACCEPTED);
    }

    @Test
    void keepsTheBytesThatWereThere() {
        assertThat(Arrays.copyOf(SIGNED, PDF.length)).isEqualTo(PDF);
    }

    @Test
    void findsNothingInAPlainDocumentNorInNoise() {
        assertThat(PdfSignature.of(PDF)).isEmpty();
        assertThat(PdfSignature.of(ascii("/ByteRange [0 1 2 3]"))).isEmpty();
        assertThat(PdfSignature.of(ascii("1 0 obj << /ByteRange [0 1 2"))).isEmpty();
        assertThat(PdfSignature.of(ascii("1 0 obj " + "[<<".repeat(50_000) + "/ByteRange")))
                .isEmpty();
    }

    @Test
    void aChangedByteIsNoticed() {
        var changed = SIGNED.clone();
        changed[PDF.length / 2] ^= 1;

        assertThat(verdict(only(changed)).reasons()).contains(Reason.CONTENT_MISMATCH);
    }

    @Test
    void whatWasAddedAfterwardsIsNotSigned() {
        var found = only(SignedPdfs.updated(SIGNED));

        assertThat(found.coverage()).isEqualTo(Coverage.EARLIER);
        assertThat(verdict(found).reasons()).containsExactly(Reason.DOCUMENT_CHANGED_SINCE);
        assertThat(verdict(found).outcome()).isEqualTo(Verification.Outcome.REFUSED);
    }

    @Test
    void theSecondSignatureCoversTheFirst() {
        var both = PdfSignature.of(signed(SIGNED));

        assertThat(both)
                .extracting(PdfSignature::coverage)
                .containsExactly(Coverage.EARLIER, Coverage.WHOLE);
        assertThat(verdict(both.get(1)).outcome()).isEqualTo(Verification.Outcome.ACCEPTED);
    }

    @Test
    void nothingStandsBesideTheSignatureInItsPlace() {
        var text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(">", text.indexOf("/Contents <") + 11);
        var wide =
                text.substring(0, end - 40)
                        + "> /Evil ("
                        + "x".repeat(31)
                        + ")"
                        + text.substring(end + 1);

        var found = only(wide.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(wide).hasSameSizeAs(text);
        assertThat(found.coverage()).isEqualTo(Coverage.PARTS);
        assertThat(verdict(found).reasons()).contains(Reason.DOCUMENT_PARTLY_SIGNED);
    }

    @Test
    void whatFillsItsPlaceUpIsZeros() {
        var text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(">", text.indexOf("/Contents <") + 11);
        var filled = text.substring(0, end - 2) + "01" + text.substring(end);

        assertThat(verdict(only(filled.getBytes(StandardCharsets.ISO_8859_1))).reasons())
                .contains(Reason.MALFORMED);
    }

    @Test
    void onlyASignatureOfADocumentIsOne() {
        for (var other :
                List.of(
                        "<< /SubFilter /ETSI.RFC3161 /Contents <00> /ByteRange [0 1 2 3] >>",
                        "<< /Contents /Name /ByteRange [0 1 2 3] >>",
                        "<< /Contents <00> /ByteRange [0 1 2] >>",
                        "<< /Contents <00> /ByteRange 7 >>",
                        "<< /V 7 /Note (/ByteRange) >>",
                        "<< /V << /Contents <00> >> /Note (/ByteRange) >>",
                        "[ /ByteRange ]")) {
            assertThat(PdfSignature.of(ascii("1 0 obj " + other + " endobj"))).isEmpty();
        }
        assertThat(PdfSignature.of(ascii("/ByteRange [0 1 2 3] obj"))).isEmpty();
    }

    @Test
    void noMoreAreReadThanAPaperHas() {
        var one = "1 0 obj << /Contents <00> /ByteRange [0 1 2 3] >> endobj ";

        assertThat(PdfSignature.of(ascii(one.repeat(25)))).hasSize(20);
    }

    @Test
    void whatStandsBehindTheEndCounts() {
        assertThat(only(joined(SIGNED, ascii("\r\n \n"))).coverage()).isEqualTo(Coverage.WHOLE);
        assertThat(only(joined(SIGNED, ascii("%"))).coverage()).isEqualTo(Coverage.EARLIER);
        assertThat(only(joined(SIGNED, new byte[] {(byte) 0xD0})).coverage())
                .isEqualTo(Coverage.EARLIER);
    }

    @Test
    void aRangeThatBeginsLaterOrPointsOutsideIsNoSignatureOfTheFile() {
        for (var range :
                List.of(
                        "[1 %2$d %3$d %4$d",
                        "[0 0 %3$d %4$d",
                        "[0 %2$d %3$d 99999999",
                        "[0 %2$d %3$d -1",
                        "[0 %2$d 10 %4$d",
                        "[0 9 %3$d %4$d")) {
            assertThat(only(withRange(range)).coverage()).isEqualTo(Coverage.PARTS);
        }
    }

    /// The same numbers of other lengths would move everything: blanks stand after the range.
    private static byte[] withRange(String pattern) {
        var text = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("/ByteRange [") + 11;
        int to = text.indexOf("]", from);
        var numbers =
                Arrays.stream(text.substring(from + 1, to).strip().split(" ", -1))
                        .map(Long::valueOf)
                        .toArray();
        var range = pattern.formatted(numbers);
        int room = Math.max(to - from, range.length());
        var changed =
                text.substring(0, from)
                        + range
                        + "]"
                        + text.substring(from + room + 1).replaceFirst("^\\]", " ");
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] signed(byte[] pdf) {
        return SignedPdfs.signed(pdf, document -> SignedBy.detached(IVANOV, document));
    }

    private static PdfSignature only(byte[] pdf) {
        return PdfSignature.of(pdf).getFirst();
    }

    private static Verification verdict(PdfSignature one) {
        var trust =
                new Trust(
                        new TrustedCertificates(List.of(ROOT.certificate())),
                        RevocationData.NONE.withLists(Pki.list(ROOT, Map.of())).orElseThrow(),
                        AccreditationRegister.NONE);
        return one.judged(
                SignatureVerifier.shipped()
                        .verify(
                                SignatureFile.of(one.cms()),
                                new ContentRef.Stored(one.content()),
                                trust,
                                Pki.NOW));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
