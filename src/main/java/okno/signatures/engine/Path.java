package okno.signatures.engine;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okno.signatures.Reason;
import okno.signatures.RevocationData;

/// A path of certificates and what speaks against it at a moment.
///
/// @param certificates from the one in question to the root
/// @param revocation lists and answers that were relied upon, DER
record Path(List<X509Certificate> certificates, Findings findings, List<byte[]> revocation) {
    /// When a certificate is valid.
    private record Period(Instant from, Instant until) {
        static Period of(X509Certificate certificate) {
            return new Period(Moments.from(certificate), Moments.until(certificate));
        }

        void check(Instant moment, Findings findings) {
            if (until.isBefore(moment)) {
                findings.add(Reason.CERT_EXPIRED, until);
            }
            if (from.isAfter(moment)) {
                findings.add(Reason.CERT_NOT_YET_VALID, from);
            }
        }
    }

    /// What makes a question about revocation idle.
    private static final Set<Reason> BROKEN =
            EnumSet.of(Reason.UNKNOWN_CA, Reason.CERT_EXPIRED, Reason.CERT_NOT_YET_VALID);

    static Path check(List<X509Certificate> path, RevocationData data, Instant moment) {
        var findings = new Findings();
        var periods = path.stream().map(Period::of).toList();
        periods.forEach(period -> period.check(moment, findings));
        findings.require(Broken.holds(() -> holds(path, periods, moment)), Reason.UNKNOWN_CA);
        findings.require(algorithmsAllowed(path), Reason.WEAK_ALGORITHM);
        var revocation = new Revocation(data, moment);
        if (!findings.any(BROKEN)) {
            revocation.check(path, findings);
        }
        return new Path(path, findings, revocation.used());
    }

    /// Nobody trusted issued it.
    static Path withoutRoot(X509Certificate certificate, Instant moment) {
        var findings = new Findings();
        findings.add(Reason.UNKNOWN_CA);
        Period.of(certificate).check(moment, findings);
        return new Path(List.of(certificate), findings, List.of());
    }

    boolean isBetterThan(Path other) {
        var unknown = EnumSet.of(Reason.UNKNOWN_CA);
        return findings.any(unknown) == other.findings.any(unknown)
                ? findings.size() < other.findings.size()
                : !findings.any(unknown);
    }

    /// The signature of the root itself proves nothing and is not looked at; its key is.
    private static boolean algorithmsAllowed(List<X509Certificate> path) {
        return path.stream().allMatch(Gost::allowsKey)
                && path.stream()
                        .limit(path.size() - 1L)
                        .allMatch(one -> Gost.allowsSignature(one.getSigAlgOID()));
    }

    /// Signatures, names, constraints and key usages of a path (RFC 5280, 6). Dates were looked at
    /// already, so that the rules are tried at a moment when all certificates were valid, if there
    /// is one; if there is none, the signatures alone are. Those rules take a root as it is.
    private static boolean holds(List<X509Certificate> path, List<Period> periods, Instant moment)
            throws GeneralSecurityException {
        if (path.size() == 1) {
            return true;
        }
        if (!Certificates.isAuthority(path.getLast())) {
            return false;
        }
        var from = periods.stream().map(Period::from).max(Comparator.naturalOrder()).orElseThrow();
        var until =
                periods.stream().map(Period::until).min(Comparator.naturalOrder()).orElseThrow();
        if (from.isAfter(until)) {
            return linked(path);
        }
        var date = moment.isBefore(from) ? from : moment;
        validate(path, date.isAfter(until) ? until : date);
        return true;
    }

    private static boolean linked(List<X509Certificate> path) throws GeneralSecurityException {
        for (int i = 0; i + 1 < path.size(); i++) {
            path.get(i).verify(path.get(i + 1).getPublicKey(), Gost.PROVIDER);
        }
        return true;
    }

    private static void validate(List<X509Certificate> path, Instant moment)
            throws GeneralSecurityException {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(path.getLast(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(moment));
        parameters.addCertPathChecker(new KnownExtensions());
        CertPathValidator.getInstance("PKIX", Gost.PROVIDER)
                .validate(
                        Gost.certificates().generateCertPath(path.subList(0, path.size() - 1)),
                        parameters);
    }
}
