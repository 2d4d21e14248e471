package okno.notifications.bounces;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailbox that reports about letters come back to (`okno.bounces`). It belongs to the portal
/// alone.
///
/// @param address where reports are sent to: the return path of letters (RFC 5321, 4.4); without
///     it they go to the sender
/// @param host the server of the mailbox, by IMAP (RFC 9051); without it nobody reads it
/// @param port 993 for `TLS`, 143 otherwise
/// @param folder of the mailbox
/// @param timeout how long the server may be silent
@ConfigurationProperties("okno.bounces")
public record BounceSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("tls") Security security,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("10s") Duration timeout) {
    /// How the way to the server is protected.
    public enum Security {
        /// Not at all: for a server on the same machine.
        NONE,
        /// From the first command on; a server without it is refused.
        STARTTLS,
        /// From the first byte on (RFC 8314).
        TLS
    }

    /// Whether there is a mailbox to read.
    boolean enabled() {
        return !host.isBlank();
    }

    /// Keeps the password out of logs.
    @Override
    public String toString() {
        return "BounceSettings[" + host + ":" + port + " " + security + "]";
    }
}
