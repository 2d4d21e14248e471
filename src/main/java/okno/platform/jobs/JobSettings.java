package okno.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this node works on jobs (`okno.jobs`).
///
/// @param enabled whether this node takes jobs at all
/// @param poll how often it looks for jobs of other nodes and for retries
/// @param batch how many jobs it takes and runs side by side
/// @param lease after which time the job of a dead node is taken by another
/// @param attempts after how many failed attempts a person has to look
@ConfigurationProperties("okno.jobs")
public record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("8") int batch,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("15") int attempts) {}
