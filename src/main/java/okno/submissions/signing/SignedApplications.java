package okno.submissions.signing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.platform.NotFound;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import okno.signatures.report.CheckedDocument;
import okno.signatures.report.SignatureReport;
import okno.submissions.SubmissionEvent;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was signed of the submissions that were sent. The caller has made sure that the reader may
/// see them.
@Service
@Transactional(readOnly = true)
public class SignedApplications {
    private final SigningStates states;
    private final SigningStore store;
    private final KeptSignatures kept;
    private final Attachments attachments;

    SignedApplications(
            SigningStates states,
            SigningStore store,
            KeptSignatures kept,
            Attachments attachments) {
        this.states = states;
        this.store = store;
        this.kept = kept;
        this.attachments = attachments;
    }

    /// How a submission was signed; empty when it was sent unsigned.
    public Optional<SigningState> of(SubmissionId id) {
        return states.of(id);
    }

    /// The very bytes that were signed.
    ///
    /// @throws NotFound when the submission was sent unsigned
    public byte[] document(SubmissionId id, SignedDocument kind) {
        return store.document(id, kind).orElseThrow(() -> new NotFound("frozen document"));
    }

    /// A signature, as it was received.
    ///
    /// @throws NotFound when the submission has no such signature
    public byte[] signature(SubmissionId id, UUID signature) {
        return kept.file(id.value(), signature);
    }

    /// What was found of a signature when it was looked at last.
    ///
    /// @throws NotFound when the submission has no such signature
    public SignatureReport report(SubmissionId id, UUID signature) {
        var one = kept.find(id.value(), signature).orElseThrow(() -> new NotFound("signature"));
        return new SignatureReport(about(one), one.verification(), one.receivedAt());
    }

    /// The seals of files that bodies handed over.
    ///
    /// @param events in which they came
    public List<KeptSignature> seals(List<SubmissionEvent> events) {
        return kept.of(events.stream().map(SubmissionEvent::id).toList());
    }

    /// A seal, as it was made.
    ///
    /// @param events of the submission
    /// @throws NotFound when it is of none of them
    public byte[] seal(List<SubmissionEvent> events, UUID seal) {
        var one =
                seals(events).stream()
                        .filter(it -> it.id().equals(seal))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("seal"));
        return kept.file(one.subject(), one.id());
    }

    private Optional<CheckedDocument> about(KeptSignature one) {
        var id = new SubmissionId(one.subject());
        return Arrays.stream(SignedDocument.values())
                .filter(kind -> kind.name().equals(one.about()))
                .findFirst()
                .map(kind -> about(kind.fileName(), document(id, kind)))
                .or(() -> file(one));
    }

    private Optional<CheckedDocument> file(KeptSignature one) {
        return attachments.ofSubject(one.subject()).stream()
                .filter(file -> file.id().toString().equals(one.about()))
                .findFirst()
                .map(SignedApplications::about);
    }

    private static CheckedDocument about(String name, byte[] content) {
        return new CheckedDocument(
                name, content.length, ContentDigests.streebog256(content), Sha256.hex(content));
    }

    private static CheckedDocument about(Attachment file) {
        return new CheckedDocument(
                file.name(), file.size(), file.streebog256().orElse("–"), file.sha256());
    }
}
