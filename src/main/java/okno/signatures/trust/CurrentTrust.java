package okno.signatures.trust;

import okno.signatures.AccreditationRegister;
import okno.signatures.RevocationData;
import okno.signatures.Trust;
import okno.signatures.TrustSource;
import okno.signatures.TrustedCertificates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/// What the portal trusts now.
@Service
@EnableConfigurationProperties(TrustSettings.class)
public class CurrentTrust implements TrustSource {
    private final Trust current;

    CurrentTrust(TrustSettings settings) {
        current =
                new Trust(
                        new TrustedCertificates(PinnedRoots.read(settings.roots())),
                        RevocationData.NONE,
                        AccreditationRegister.NONE);
    }

    @Override
    public Trust current() {
        return current;
    }
}
