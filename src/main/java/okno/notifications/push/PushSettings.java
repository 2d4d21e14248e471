package okno.notifications.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Notices in browsers (`okno.push`). The keys name the portal to push services (RFC 8292); with
/// others browsers have to be asked anew.
///
/// @param publicKey a point of P-256 in 65 octets, in Base64 of addresses; without it nobody is
///     offered notices in his browser
/// @param privateKey its private key, PKCS #8 in Base64
/// @param subject how push services reach the operator of the portal
/// @param timeout how long a push service may be silent
/// @param kept how long a push service keeps a notice for a device that is off
@ConfigurationProperties("okno.push")
public record PushSettings(
        @DefaultValue("") String publicKey,
        @DefaultValue("") String privateKey,
        @DefaultValue("") String subject,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3d") Duration kept) {
    /// Keeps the key out of logs.
    @Override
    public String toString() {
        return "PushSettings[" + subject + "]";
    }
}
