package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import okno.identifiers.Snils;
import okno.signatures.AccreditationRegister;
import okno.signatures.Reason;
import okno.signatures.SignerIdentity;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;

/// Whether the certificate is one to sign documents with, and a qualified one (63-ФЗ, ст. 17;
/// Приказ ФСБ России от 27.12.2011 № 795).
final class Standing {
    /// Classes of tools, КС1 to КА1: every qualified certificate names at least the lowest.
    private static final String TOOL_CLASS = "1.2.643.100.113.";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final X509Certificate certificate;
    private final Findings findings;

    Standing(X509Certificate certificate, Findings findings) {
        this.certificate = certificate;
        this.findings = findings;
    }

    /// Reads once what will be asked of the signer's certificate, so that a broken part shows where
    /// a broken file is expected.
    static void touch(X509Certificate certificate) {
        keyPeriod(certificate);
        policies(certificate);
    }

    private static Optional<PrivateKeyUsagePeriod> keyPeriod(X509Certificate certificate) {
        return Certificates.extension(certificate, Extension.privateKeyUsagePeriod)
                .map(PrivateKeyUsagePeriod::getInstance);
    }

    private static Optional<PolicyInformation[]> policies(X509Certificate certificate) {
        return Certificates.extension(certificate, Extension.certificatePolicies)
                .map(CertificatePolicies::getInstance)
                .map(CertificatePolicies::getPolicyInformation);
    }

    /// A certificate that does not say what its key is for is for anything.
    void checkKey(Instant moment) {
        var usage = certificate.getKeyUsage();
        findings.require(
                usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION],
                Reason.KEY_USAGE);
        var period = keyPeriod(certificate);
        period.flatMap(it -> instant(it.getNotAfter()))
                .filter(it -> it.isBefore(moment))
                .ifPresent(it -> findings.add(Reason.KEY_PERIOD_OVER, it));
        period.flatMap(it -> instant(it.getNotBefore()))
                .filter(it -> it.isAfter(moment))
                .ifPresent(it -> findings.add(Reason.KEY_PERIOD_OVER, it));
    }

    void checkQualified() {
        var policies = policies(certificate);
        var classed =
                policies.isPresent()
                        && Arrays.stream(policies.get())
                                .map(it -> it.getPolicyIdentifier().getId())
                                .anyMatch(it -> it.startsWith(TOOL_CLASS));
        var tool = new ASN1ObjectIdentifier(KnownExtensions.ISSUER_SIGN_TOOL);
        findings.require(classed && Certificates.has(certificate, tool), Reason.NOT_QUALIFIED);
    }

    void checkSubject(SignerIdentity identity) {
        var person = identity.surname().isPresent() && identity.givenName().isPresent();
        var organisation =
                identity.surname().isEmpty()
                        && (identity.organization().isPresent()
                                || identity.commonName().isPresent())
                        && identity.ogrn().isPresent()
                        && identity.innLe().isPresent();
        findings.require(
                (person && identity.snils().isPresent()) || organisation,
                Reason.SUBJECT_INCOMPLETE);
        var wrong = identity.snils().filter(Predicate.not(it -> Snils.check(it).valid()));
        findings.require(wrong.isEmpty(), Reason.SNILS_INVALID);
    }

    /// The authority has to be accredited on the day when it issued the certificate (63-ФЗ, 11).
    ///
    /// @return whether there was a register to ask
    boolean checkAccreditation(Optional<X509Certificate> issuer, AccreditationRegister register) {
        if (issuer.isEmpty()) {
            return false;
        }
        var issued = Moments.from(certificate);
        return switch (register.accreditedAt(issuer.get(), issued)) {
            case ACCREDITED -> true;
            case NOT_ACCREDITED -> {
                findings.add(Reason.CA_NOT_ACCREDITED, issued);
                yield true;
            }
            case NOT_KNOWN -> false;
        };
    }

    private static Optional<Instant> instant(ASN1GeneralizedTime time) {
        return Broken.orEmpty(() -> Optional.of(time.getDate().toInstant()));
    }
}
