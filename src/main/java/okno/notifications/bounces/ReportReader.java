package okno.notifications.bounces;

import jakarta.mail.MessagingException;
import java.util.concurrent.TimeUnit;
import okno.platform.jobs.JobSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/// Reads the mailbox of reports every few minutes, where there is one. Nodes may do it at the same
/// time: a report counts once.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceSettings.class)
class ReportReader {
    private static final Logger LOG = LoggerFactory.getLogger(ReportReader.class);

    private final BounceSettings settings;
    private final JobSettings jobs;
    private final Returns returns;

    ReportReader(BounceSettings settings, JobSettings jobs, Returns returns) {
        this.settings = settings;
        this.jobs = jobs;
        this.returns = returns;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void tick() {
        if (!settings.enabled() || !jobs.enabled()) {
            return;
        }
        try {
            new ReportMailbox(settings).read(returns);
        } catch (MessagingException e) {
            // What servers say may repeat addresses, so only the kind of failure is told.
            LOG.warn("the mailbox of reports is not read: {}", e.getClass().getSimpleName());
        }
    }
}
