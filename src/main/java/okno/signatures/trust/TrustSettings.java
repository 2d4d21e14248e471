package okno.signatures.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the portal's operator vouches for (`okno.signatures`).
///
/// @param roots files with certificates of head authorities, PEM or DER: every path ends at one
/// @param list the list of accredited certification authorities
@ConfigurationProperties("okno.signatures")
record TrustSettings(@DefaultValue List<Path> roots, @DefaultValue Feed list) {
    TrustSettings {
        roots = List.copyOf(roots);
    }

    /// Where the list comes from and who signs it.
    ///
    /// @param source a file or an address (`http`, `https`); empty when it is only uploaded by hand
    /// @param signers files with certificates, PEM or DER: one of them has to have signed it
    /// @param refresh how often it is asked for
    /// @param old after how long without a newer one administrators are warned
    record Feed(
            @DefaultValue("") String source,
            @DefaultValue List<Path> signers,
            @DefaultValue("6h") Duration refresh,
            @DefaultValue("7d") Duration old) {
        Feed {
            signers = List.copyOf(signers);
        }
    }
}
