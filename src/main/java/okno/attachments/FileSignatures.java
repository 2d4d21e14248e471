package okno.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.platform.NotFound;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.Verification;
import okno.signatures.embedded.PdfSignature;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import org.springframework.stereotype.Component;

/// Signatures that come with files: whoever made a document signed it. They are verified when they
/// come, outside of any transaction, shown beside the file and never in its way.
@Component
class FileSignatures {
    private final Signatures signatures;
    private final KeptSignatures kept;
    private final FileVault vault;
    private final Clock clock;

    FileSignatures(Signatures signatures, KeptSignatures kept, FileVault vault, Clock clock) {
        this.signatures = signatures;
        this.kept = kept;
        this.vault = vault;
        this.clock = clock;
    }

    /// Those inside of a PDF.
    List<BroughtSignature> inside(byte[] pdf) {
        var found = new ArrayList<BroughtSignature>();
        for (var one : PdfSignature.of(pdf)) {
            var about = BroughtSignature.PDF + (found.size() + 1);
            found.add(new BroughtSignature(about, one.cms(), verify(one, clock.instant())));
        }
        return found;
    }

    /// Those that lie apart from a document, or were taken apart from it.
    List<BroughtSignature> under(byte[] document, String streebog256, List<byte[]> apart) {
        var content = content(streebog256, () -> new ByteArrayInputStream(document));
        return apart.stream().map(cms -> under(content, cms)).toList();
    }

    /// One that lies apart from a file in the storage.
    BroughtSignature under(UUID file, Optional<String> streebog256, byte[] cms) {
        ContentRef.Source source = () -> vault.open(file);
        return under(
                streebog256
                        .<ContentRef>map(hash -> content(hash, source))
                        .orElseGet(() -> new ContentRef.Stored(source)),
                cms);
    }

    /// Keeps what came with a file; in the caller's transaction.
    void keep(AttachmentId file, List<BroughtSignature> some) {
        some.forEach(one -> kept.keep(file.value(), one.about(), one.cms(), one.verification()));
    }

    /// What is kept, by file.
    List<KeptSignature> of(List<AttachmentId> files) {
        return kept.of(files.stream().map(AttachmentId::value).toList());
    }

    /// @throws NotFound when the file has no such signature
    byte[] cms(AttachmentId file, UUID signature) {
        return kept.file(file.value(), signature);
    }

    void forget(AttachmentId file) {
        kept.forget(file.value());
    }

    /// Looks at a signature again that was kept, as of the time when it came.
    Optional<Verification> again(KeptSignature one) {
        if (!one.about().startsWith(BroughtSignature.PDF)) {
            var cms = kept.file(one.subject(), one.id());
            ContentRef content = new ContentRef.Stored(() -> vault.open(one.subject()));
            var file = SignatureFile.of(cms);
            return Optional.of(signatures.verify(file, content, one.receivedAt()));
        }
        int number = Integer.parseInt(one.about().substring(BroughtSignature.PDF.length()));
        try (var in = vault.open(one.subject())) {
            return PdfSignature.of(in.readAllBytes()).stream()
                    .skip(number - 1L)
                    .findFirst()
                    .map(it -> verify(it, one.receivedAt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verify(PdfSignature one, Instant receivedAt) {
        return one.judged(
                signatures.verify(
                        SignatureFile.of(one.cms()),
                        new ContentRef.Stored(one.content()),
                        receivedAt));
    }

    private BroughtSignature under(ContentRef content, byte[] cms) {
        var found = signatures.verify(SignatureFile.of(cms), content, clock.instant());
        return new BroughtSignature(BroughtSignature.FILE, cms, found);
    }

    private static ContentRef content(String streebog256, ContentRef.Source source) {
        Map<String, byte[]> known = ContentDigests.known256(HexFormat.of().parseHex(streebog256));
        return new ContentRef.Hashed(known, source);
    }
}
