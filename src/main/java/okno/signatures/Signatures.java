package okno.signatures;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.signatures.AccreditationRegister.Standing;
import okno.signatures.revocation.OcspAnswers;
import okno.signatures.revocation.RevocationLists;
import org.springframework.stereotype.Service;

/// Verifies signatures by what the portal trusts now.
@Service
public class Signatures {
    private final SignatureVerifier verifier;
    private final TrustSource trust;
    private final RevocationLists revocation;
    private final OcspAnswers answers;

    Signatures(
            SignatureVerifier verifier,
            TrustSource trust,
            RevocationLists revocation,
            OcspAnswers answers) {
        this.verifier = verifier;
        this.trust = trust;
        this.revocation = revocation;
        this.answers = answers;
    }

    /// Checks a signature and tells everything that was found. Not to be asked within a
    /// transaction: takes milliseconds and the hashing of the document, and sometimes reads a large
    /// list of revoked certificates. Lists of revoked certificates that are
    /// missing are fetched in the background: what is undecided may be asked again in a minute.
    ///
    /// @param content the document, unless it is inside
    /// @param receivedAt when the signature came
    /// @throws java.io.UncheckedIOException when signature or document cannot be read at all
    public Verification verify(SignatureFile signature, ContentRef content, Instant receivedAt) {
        var found = verifier.verify(signature, content, trust.current(), receivedAt);
        if (!found.reasons().contains(Reason.REVOCATION_UNKNOWN)) {
            return found;
        }
        var path = path(found);
        if (revocation.want(path)) {
            return verifier.verify(signature, content, trust.current(), receivedAt);
        }
        askAbout(path, receivedAt);
        return found;
    }

    /// Where no list tells, responders of accredited authorities are asked, in the background.
    private void askAbout(List<X509Certificate> path, Instant moment) {
        var register = trust.current().register();
        for (int i = 0; i + 1 < path.size(); i++) {
            var issuer = path.get(i + 1);
            if (register.accreditedAt(issuer, moment) == Standing.ACCREDITED) {
                answers.want(path.get(i), issuer);
            }
        }
    }

    private static List<X509Certificate> path(Verification found) {
        return found.evidence().path().stream()
                .map(TrustedCertificates::parse)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }
}
