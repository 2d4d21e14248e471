package okno.attachments;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// How files leave the portal: under their own name and kind, and with headers that keep whatever
/// is in them from running as a page of ours. The caller has made sure that the reader may have
/// them.
@Component
public class Downloads {
    /// A picture shown by itself needs the styles browsers give it, and nothing else.
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final FileVault vault;

    Downloads(FileVault vault) {
        this.vault = vault;
    }

    /// The content, for the portal's own use; the caller closes the stream.
    ///
    /// @throws okno.attachments.storage.StorageUnavailable when the storage has it not
    public InputStream open(Attachment file) {
        return vault.open(file.id().value());
    }

    /// The file as something to be saved.
    public ResponseEntity<InputStreamResource> save(Attachment file) {
        return answer(file, ContentDisposition.attachment());
    }

    /// The file as something to be looked at, in a tab of its own; what browsers do not show is
    /// given as with [#save].
    public ResponseEntity<InputStreamResource> view(Attachment file) {
        return answer(
                file,
                file.kind().viewable()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment());
    }

    private ResponseEntity<InputStreamResource> answer(
            Attachment file, ContentDisposition.Builder disposition) {
        var named = disposition.filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(open(file)));
    }
}
