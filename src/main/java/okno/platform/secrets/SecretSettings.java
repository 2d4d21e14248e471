package okno.platform.secrets;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The keys of this installation (`okno.secrets`).
///
/// @param keys sealing keys as `id:base64 of 32 bytes`; the first seals, all of them open
/// @param pepper base64 of 32 bytes for fingerprints; must never change, for stored fingerprints
/// depend on it
@ConfigurationProperties("okno.secrets")
public record SecretSettings(List<String> keys, String pepper) {
    public SecretSettings {
        keys = List.copyOf(keys);
    }
}
