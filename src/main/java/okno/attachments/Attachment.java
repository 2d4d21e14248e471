package okno.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.NotFound;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.report.CheckedDocument;
import okno.signatures.report.SignatureReport;

/// A file that was taken.
///
/// @param subject what it belongs to: a draft or submission, a message, a decision
/// @param slot the place it fills there: the key of a question, `identity`, `result`
/// @param name cleaned, with an ending that fits the kind
/// @param size in bytes
/// @param sha256 of the content as it was sent, 64 hexadecimal signs
/// @param streebog256 ГОСТ Р 34.11-2012 of the same, 64 hexadecimal signs; unknown of old files
/// @param origin which side added it
/// @param received the file it was taken out of, if it came inside of another
/// @param signed whether signatures came with it
/// @param signatures those that came with it, in the order of their coming
/// @param scan what the antivirus said of it
public record Attachment(
        AttachmentId id,
        UUID subject,
        String slot,
        String name,
        FileKind kind,
        long size,
        String sha256,
        Optional<String> streebog256,
        Origin origin,
        Instant addedAt,
        Optional<Received> received,
        boolean signed,
        List<KeptSignature> signatures,
        Scan scan) {
    public Attachment {
        signatures = List.copyOf(signatures);
    }

    /// What a document was taken out of: a signature around it, a zip. Kept byte for byte.
    ///
    /// @param id under which it lies in the storage
    public record Received(AttachmentId id, String name, long size) {}

    /// Which side of the counter a file comes from.
    public enum Origin {
        CITIZEN,
        AGENCY
    }

    /// What is known of viruses in it.
    public enum Scan {
        /// There was no antivirus when it came.
        UNSCANNED,
        CLEAN,
        /// The antivirus did not answer when it came, or something was added since: it is in
        /// quarantine.
        WAITING,
        INFECTED
    }

    /// Whether this side may open it: what is in quarantine only the one it came from, what is
    /// infected nobody.
    public boolean opensTo(Origin side) {
        return switch (scan) {
            case UNSCANNED, CLEAN -> true;
            case WAITING -> side == origin;
            case INFECTED -> false;
        };
    }

    /// What was found of a signature that came with it.
    ///
    /// @throws NotFound when no such one came
    public SignatureReport report(UUID signature) {
        var about = new CheckedDocument(name, size, streebog256.orElse("–"), sha256);
        return signatures.stream()
                .filter(it -> it.id().equals(signature))
                .findFirst()
                .map(
                        it ->
                                new SignatureReport(
                                        Optional.of(about), it.verification(), it.receivedAt()))
                .orElseThrow(() -> new NotFound("signature"));
    }

    Attachment with(List<KeptSignature> those) {
        return new Attachment(
                id,
                subject,
                slot,
                name,
                kind,
                size,
                sha256,
                streebog256,
                origin,
                addedAt,
                received,
                signed,
                those,
                scan);
    }
}
