package okno.submissions.signing;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How frozen documents and signatures leave the portal: to be saved, byte for byte.
public final class SignedFiles {
    private static final MediaType SIGNATURE = MediaType.valueOf("application/pkcs7-signature");

    private SignedFiles() {}

    public static ResponseEntity<byte[]> answer(SignedDocument kind, byte[] content) {
        return answer(kind.fileName(), MediaType.parseMediaType(kind.mediaType()), content);
    }

    /// A signature, as it was received.
    public static ResponseEntity<byte[]> signature(byte[] content) {
        return answer("podpis.sig", SIGNATURE, content);
    }

    /// What was found of a signature, as PDF.
    public static ResponseEntity<byte[]> report(byte[] content) {
        return answer("proverka-podpisi.pdf", MediaType.APPLICATION_PDF, content);
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(type)
                .body(content);
    }
}
