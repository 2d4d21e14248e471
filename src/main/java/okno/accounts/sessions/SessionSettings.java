package okno.accounts.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long people stay signed in (`okno.sessions`).
///
/// @param citizenIdle how long a citizen may do nothing
/// @param staffIdle how long a member of staff may do nothing: he sees the data of others
/// @param longest how long a session lasts at most, whatever is done in it
/// @param fresh how long the password counts as given just now, where it is asked once more
@ConfigurationProperties("okno.sessions")
public record SessionSettings(
        @DefaultValue("30m") Duration citizenIdle,
        @DefaultValue("15m") Duration staffIdle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10m") Duration fresh) {}
