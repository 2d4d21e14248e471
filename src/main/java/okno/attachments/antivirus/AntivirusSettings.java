package okno.attachments.antivirus;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The antivirus that looks at files, clamd by TCP (`okno.antivirus`).
///
/// @param host where it listens; without it nothing is scanned
/// @param connectTimeout how long it may take to answer at all
/// @param timeout how long it may look at one file
/// @param megabytes the largest file it takes, `StreamMaxLength` of its own settings
@ConfigurationProperties("okno.antivirus")
public record AntivirusSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("25") int megabytes) {
    /// Whether there is an antivirus.
    public boolean isSet() {
        return !host.isEmpty();
    }

    long bytes() {
        return megabytes * 1024L * 1024;
    }
}
