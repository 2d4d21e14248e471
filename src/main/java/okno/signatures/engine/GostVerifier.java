package okno.signatures.engine;

import java.time.Instant;
import java.util.Optional;
import okno.signatures.ContentRef;
import okno.signatures.Reason;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.Trust;
import okno.signatures.Verification;
import okno.signatures.Verification.Evidence;
import okno.signatures.Verification.Examined;
import okno.signatures.Verification.ReferenceTime;
import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.engine.Envelope.Opened;

/// Verification by Bouncy Castle. Every question is put even after one was answered badly: the
/// three verdicts stand apart, and a person is told everything at once.
public final class GostVerifier implements SignatureVerifier {
    @Override
    public Verification verify(
            SignatureFile signature, ContentRef content, Trust trust, Instant receivedAt) {
        return switch (Envelope.open(signature)) {
            case Opened.Malformed() -> Verification.unreadable(Reason.MALFORMED, receivedAt);
            case Opened.NotOneSigner() ->
                    Verification.unreadable(Reason.NOT_ONE_SIGNER, receivedAt);
            case Opened.Whole(var envelope) -> {
                var findings = new Findings();
                new Integrity(envelope, findings).check(signature, content);
                yield examine(envelope, findings, trust, receivedAt);
            }
        };
    }

    private static Verification examine(
            Envelope envelope, Findings findings, Trust trust, Instant receivedAt) {
        var time = time(envelope, findings, trust, receivedAt);
        var certificate = envelope.certificate();
        var path = new Paths(trust, envelope.certificates()).best(certificate, time.at());
        findings.addAll(path.findings());

        var standing = new Standing(certificate, findings);
        standing.checkKey(time.at());
        var issuer = path.certificates().stream().skip(1).findFirst();
        var asked = standing.checkAccreditation(issuer, trust.register());
        standing.checkQualified();
        standing.checkSubject(envelope.identity());

        return new Verification(
                findings.list(),
                Optional.of(envelope.identity()),
                asked ? Examined.PATH_AND_ACCREDITATION : Examined.PATH,
                time,
                new Evidence(
                        path.certificates().stream().map(Certificates::encoded).toList(),
                        path.revocation()));
    }

    private static ReferenceTime time(
            Envelope envelope, Findings findings, Trust trust, Instant receivedAt) {
        var stamped = new Timestamps(envelope, trust, receivedAt).earliest(findings);
        var moment = stamped.orElse(receivedAt);
        envelope.claimedTime()
                .filter(it -> it.isAfter(moment.plus(Timestamps.SKEW)))
                .ifPresent(it -> findings.add(Reason.SIGNING_TIME_IMPLAUSIBLE, it));
        return new ReferenceTime(
                moment,
                stamped.isPresent() ? Source.TIMESTAMP : Source.RECEIPT,
                envelope.claimedTime());
    }
}
