package okno.signatures.trust;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the portal's operator vouches for (`okno.signatures`).
///
/// @param roots files with certificates of head authorities, PEM or DER: every path ends at one
@ConfigurationProperties("okno.signatures")
record TrustSettings(@DefaultValue List<Path> roots) {
    TrustSettings {
        roots = List.copyOf(roots);
    }
}
