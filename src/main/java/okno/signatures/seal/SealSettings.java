package okno.signatures.seal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Keys of seals (`okno.signatures.seal`).
///
/// @param portal for results of bodies without a key of their own
/// @param agencies by the slug of the body
@ConfigurationProperties("okno.signatures.seal")
record SealSettings(@Nullable KeyFile portal, @DefaultValue Map<String, KeyFile> agencies) {
    SealSettings {
        agencies = Map.copyOf(agencies);
    }

    /// A key with its certificates.
    ///
    /// @param file PKCS#12, or PEM with a key (PKCS#8) and certificates, the key's own first
    /// @param password of the file; empty when it has none
    record KeyFile(Path file, @DefaultValue("") String password) {
        /// Never the password: records end up in logs.
        @Override
        public String toString() {
            return "KeyFile[" + file + "]";
        }
    }
}
