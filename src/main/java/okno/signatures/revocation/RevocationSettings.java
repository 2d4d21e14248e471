package okno.signatures.revocation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How lists of revoked certificates are fetched (`okno.signatures.revocation`).
///
/// @param refresh the longest time between two attempts at a list
/// @param megabytes the largest list
/// @param fromAnywhere whether servers in networks that are not public may be asked
@ConfigurationProperties("okno.signatures.revocation")
record RevocationSettings(
        @DefaultValue("3h") Duration refresh,
        @DefaultValue("64") int megabytes,
        @DefaultValue("false") boolean fromAnywhere) {}
