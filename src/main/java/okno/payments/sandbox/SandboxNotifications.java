package okno.payments.sandbox;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import okno.payments.gateway.YooKassaGateway;
import okno.platform.jobs.JobSettings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells the portal of a demonstration what happens in its sandbox, once it listens.
@Component
@Profile("demo")
class SandboxNotifications {
    private final SandboxSender sender;
    private final JobSettings jobs;
    private volatile int port;

    SandboxNotifications(Sandbox sandbox, JobSettings jobs) {
        this.sender = new SandboxSender(sandbox, this::shop);
        this.jobs = jobs;
    }

    @EventListener
    void listens(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /// A node that does no jobs, as that of tests, sends nothing by itself either.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void send() {
        if (jobs.enabled() && port > 0) {
            sender.send();
        }
    }

    private URI shop() {
        return URI.create(
                "http://localhost:" + port + "/payments/notifications/" + YooKassaGateway.NAME);
    }
}
