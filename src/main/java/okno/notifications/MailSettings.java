package okno.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server that letters leave by (`okno.mail`).
///
/// @param host its name; without it letters wait
/// @param port 587 for submission (RFC 6409), 465 for `TLS`
/// @param user empty when it asks for none
/// @param from the address letters come from
/// @param timeout how long it may be silent
@ConfigurationProperties("okno.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Security security,
        @DefaultValue("10s") Duration timeout) {
    /// How the way to the server is protected.
    enum Security {
        /// Not at all: for a server on the same machine.
        NONE,
        /// From the first command on; a server without it is refused (RFC 3207).
        STARTTLS,
        /// From the first byte on (RFC 8314).
        TLS
    }

    /// Keeps the password out of logs.
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + security + "]";
    }
}
