package okno.notifications;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;

/// Sends the letter about a notice, to the address that is known when it leaves.
@Component
class MailHandler implements JobHandler {
    static final String KIND = "notifications.mail";

    /// Which language a citizen reads is known to his browser only.
    private static final Locale RUSSIAN = Locale.of("ru", "RU");

    private final NoticeStore store;
    private final Citizens citizens;
    private final Letters letters;
    private final MailGateway gateway;
    private final Json json;

    MailHandler(
            NoticeStore store, Citizens citizens, Letters letters, MailGateway gateway, Json json) {
        this.store = store;
        this.citizens = citizens;
        this.letters = letters;
        this.gateway = gateway;
        this.json = json;
    }

    /// What the job carries: no address and no words.
    record Order(UUID notice) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        store.find(order.notice()).ifPresent(this::send);
    }

    private void send(Notice notice) {
        citizens.find(notice.citizen())
                .flatMap(Citizen::email)
                .map(to -> letters.about(notice, to, RUSSIAN))
                .ifPresent(gateway::send);
    }
}
