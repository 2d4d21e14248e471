package okno.signatures.engine;

import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.util.Collection;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/// Extensions that certificates in Russia carry, sometimes marked as critical, and that the rules
/// of paths do not know: the tools of the subject and of the issuer (Приказ ФСБ России от
/// 27.12.2011 № 795), how the subject was identified, the purposes of the key. They restrict no
/// path; those that matter are looked at elsewhere.
final class KnownExtensions extends PKIXCertPathChecker {
    static final String SUBJECT_SIGN_TOOL = "1.2.643.100.111";
    static final String ISSUER_SIGN_TOOL = "1.2.643.100.112";
    static final String IDENTIFICATION_KIND = "1.2.643.100.114";

    private static final Set<String> KNOWN =
            Set.of(
                    SUBJECT_SIGN_TOOL,
                    ISSUER_SIGN_TOOL,
                    IDENTIFICATION_KIND,
                    Extension.extendedKeyUsage.getId(),
                    Extension.privateKeyUsagePeriod.getId());

    @Override
    public void init(boolean forward) {
        // Has no state.
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return true;
    }

    @Override
    public @Nullable Set<String> getSupportedExtensions() {
        return KNOWN;
    }

    @Override
    public void check(Certificate certificate, Collection<String> unresolved) {
        unresolved.removeAll(KNOWN);
    }
}
