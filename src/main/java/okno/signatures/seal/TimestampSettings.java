package okno.signatures.seal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The time stamping authority (`okno.signatures.timestamps`).
///
/// @param url where it answers by HTTP; none: seals have no time stamps
/// @param timeout how long an answer may take
@ConfigurationProperties("okno.signatures.timestamps")
record TimestampSettings(@Nullable URI url, @DefaultValue("10s") Duration timeout) {}
