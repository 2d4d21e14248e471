package okno.signatures.seal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.jobs.JobFailed;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import okno.signatures.embedded.PdfSignature;
import okno.signatures.embedded.PdfSigning;
import okno.signatures.evidence.KeptSignatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Seals documents and keeps the seals as signatures that came, with what was found of them: a seal
/// that nobody would accept is noticed here and not by its reader.
@Service
public class Seals {
    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private final SealSource source;
    private final Signatures signatures;
    private final KeptSignatures kept;
    private final SealTime time;
    private final StampWords words;
    private final Clock clock;

    Seals(
            SealSource source,
            Signatures signatures,
            KeptSignatures kept,
            SealTime time,
            StampWords words,
            Clock clock) {
        this.source = source;
        this.signatures = signatures;
        this.kept = kept;
        this.time = time;
        this.words = words;
        this.clock = clock;
    }

    /// Whether what a body gives out is sealed.
    public boolean has(String agency) {
        return source.of(agency).isPresent();
    }

    /// Seals a document of a subject that is not sealed yet. Not to be called in a transaction.
    ///
    /// @param about which of the documents of the subject
    /// @throws JobFailed when the seal would not be accepted: its certificate has expired, say
    public void seal(String agency, UUID subject, String about, ContentRef.Source document) {
        var seal = source.of(agency);
        if (seal.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var file = seal.get().sign(document, now);
        var found = signatures.verify(SignatureFile.of(file), new ContentRef.Stored(document), now);
        requireGood(agency, found);
        keep(subject, about, time.stamp(new Timestamping.Stamped(file, found)));
    }

    /// A PDF with a seal inside.
    ///
    /// @param cms the seal alone
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record SealedPdf(byte[] pdf, byte[] cms, Verification found) {}

    /// Puts a seal into a PDF, with the mark that people see. Nothing is kept. Not to be called in
    /// a transaction.
    ///
    /// @return empty when the body has no seal, or the PDF takes none
    /// @throws JobFailed when the seal would not be accepted
    public Optional<SealedPdf> inside(String agency, byte[] pdf) {
        return source.of(agency).flatMap(seal -> inside(agency, seal, pdf));
    }

    private Optional<SealedPdf> inside(String agency, Seal seal, byte[] pdf) {
        var now = clock.instant();
        try {
            var stamp = words.of(seal.owner());
            var sealed =
                    PdfSigning.sign(
                            pdf, now, Optional.of(stamp), it -> time.stamp(seal.sign(it, now)));
            var one = PdfSignature.of(sealed).getLast();
            var content = new ContentRef.Stored(one.content());
            var found = one.judged(signatures.verify(SignatureFile.of(one.cms()), content, now));
            requireGood(agency, found);
            return Optional.of(new SealedPdf(sealed, one.cms(), found));
        } catch (IOException e) {
            LOG.warn("a PDF takes no seal, it is sealed apart", e);
            return Optional.empty();
        }
    }

    /// Keeps the seal inside of a PDF that became a document of a subject.
    public void keep(UUID subject, String about, SealedPdf sealed) {
        keep(subject, about, new Timestamping.Stamped(sealed.cms(), sealed.found()));
    }

    /// What has no time stamp yet gets one later.
    private void keep(UUID subject, String about, Timestamping.Stamped seal) {
        time.missing(kept.keep(subject, about, seal.cms(), seal.found()));
    }

    private static void requireGood(String agency, Verification found) {
        if (found.outcome() == Outcome.REFUSED) {
            throw new JobFailed("the seal of " + agency + " is refused: " + found.reasons());
        }
    }

    /// Whether a document of a subject was sealed.
    public boolean sealed(UUID subject, String about) {
        return kept.of(List.of(subject)).stream().anyMatch(it -> it.about().equals(about));
    }
}
