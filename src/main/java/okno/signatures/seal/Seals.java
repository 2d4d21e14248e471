package okno.signatures.seal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import okno.platform.jobs.JobFailed;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.Verification.Outcome;
import okno.signatures.evidence.KeptSignatures;
import org.springframework.stereotype.Service;

/// Seals documents and keeps the seals as signatures that came, with what was found of them: a seal
/// that nobody would accept is noticed here and not by its reader.
@Service
public class Seals {
    private final SealSource source;
    private final Signatures signatures;
    private final KeptSignatures kept;
    private final Clock clock;

    Seals(SealSource source, Signatures signatures, KeptSignatures kept, Clock clock) {
        this.source = source;
        this.signatures = signatures;
        this.kept = kept;
        this.clock = clock;
    }

    /// Whether what a body gives out is sealed.
    public boolean has(String agency) {
        return source.of(agency).isPresent();
    }

    /// Seals a document of a subject, once. Not to be called in a transaction.
    ///
    /// @param about which of the documents of the subject
    /// @throws JobFailed when the seal would not be accepted: its certificate has expired, say
    public void seal(String agency, UUID subject, String about, ContentRef.Source document) {
        var seal = source.of(agency);
        if (seal.isEmpty() || sealed(subject, about)) {
            return;
        }
        var now = clock.instant();
        var file = seal.get().sign(document, now);
        var found = signatures.verify(SignatureFile.of(file), new ContentRef.Stored(document), now);
        if (found.outcome() == Outcome.REFUSED) {
            throw new JobFailed("the seal of " + agency + " is refused: " + found.reasons());
        }
        kept.keep(subject, about, file, found);
    }

    private boolean sealed(UUID subject, String about) {
        return kept.of(List.of(subject)).stream().anyMatch(it -> it.about().equals(about));
    }
}
