package okno.verification.codes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long codes of activation live and how patient the portal is (`okno.verification`).
///
/// @param letterCode life of a code in a letter, from its printing
/// @param centreCode life of a code that an operator handed out
/// @param reminder how long before the end the owner is reminded
/// @param tries wrong tries before a wait
/// @param pause how long nothing is tried then
@ConfigurationProperties("okno.verification")
public record CodeSettings(
        @DefaultValue("60d") Duration letterCode,
        @DefaultValue("30d") Duration centreCode,
        @DefaultValue("7d") Duration reminder,
        @DefaultValue("5") int tries,
        @DefaultValue("1h") Duration pause) {}
