package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okno.accounts.ports.DataExporter.Sink;
import okno.attachments.Attachment.Origin;
import okno.platform.NotFound;
import okno.platform.Zones;
import okno.signatures.report.ReportDocuments;
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

    private static final MediaType SIGNATURE = MediaType.valueOf("application/pkcs7-signature");

    private final FileVault vault;
    private final FileSignatures signatures;
    private final ReportDocuments reports;

    Downloads(FileVault vault, FileSignatures signatures, ReportDocuments reports) {
        this.vault = vault;
        this.signatures = signatures;
        this.reports = reports;
    }

    /// The content, for the portal's own use; the caller closes the stream.
    ///
    /// @throws okno.attachments.storage.StorageUnavailable when the storage has it not
    public InputStream open(Attachment file) {
        return vault.open(file.id().value());
    }

    /// Writes the file into a copy of its citizen's data, with what came around it and the
    /// signatures; what does not open to him stays out.
    ///
    /// @param folder with a slash at its end
    public void export(Attachment file, String folder, Sink sink) throws IOException {
        if (!file.opensTo(Origin.CITIZEN)) {
            return;
        }
        try (var content = open(file)) {
            sink.file(folder + file.name(), content);
        }
        if (file.received().isPresent()) {
            var received = file.received().get();
            try (var content = vault.open(received.id().value())) {
                sink.file(folder + "received/" + received.name(), content);
            }
        }
        int count = 0;
        for (var one : file.signatures()) {
            count++;
            var content = new ByteArrayInputStream(signatures.cms(file.id(), one.id()));
            sink.file(folder + "signatures/" + file.name() + "." + count + ".sig", content);
        }
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

    /// What the file was taken out of, byte for byte as it came.
    ///
    /// @throws NotFound when it came by itself
    public ResponseEntity<InputStreamResource> received(Attachment file) {
        var received = file.received().orElseThrow(() -> new NotFound("received file"));
        return guarded(ContentDisposition.attachment(), received.name())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(received.size())
                .body(new InputStreamResource(vault.open(received.id().value())));
    }

    /// A signature that came with the file, without the document.
    ///
    /// @throws NotFound when no such one came
    public ResponseEntity<byte[]> signature(Attachment file, UUID signature) {
        return guarded(ContentDisposition.attachment(), file.name() + ".sig")
                .contentType(SIGNATURE)
                .body(signatures.cms(file.id(), signature));
    }

    /// What was found of a signature that came with the file, on paper.
    ///
    /// @throws NotFound when no such one came
    public ResponseEntity<byte[]> report(Attachment file, UUID signature) {
        return guarded(ContentDisposition.attachment(), "proverka-podpisi.pdf")
                .contentType(MediaType.APPLICATION_PDF)
                .body(reports.pdf(file.report(signature), Zones.MOSCOW));
    }

    private ResponseEntity<InputStreamResource> answer(
            Attachment file, ContentDisposition.Builder disposition) {
        return guarded(disposition, file.name())
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(open(file)));
    }

    private static ResponseEntity.BodyBuilder guarded(
            ContentDisposition.Builder disposition, String name) {
        var named = disposition.filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
