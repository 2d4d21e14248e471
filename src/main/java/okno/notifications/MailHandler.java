package okno.notifications;

import java.util.Objects;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.identifiers.EmailAddress;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;

/// Sends the letter about a notice, to the address that is known when it leaves and in the
/// language of its reader.
@Component
class MailHandler implements JobHandler {
    static final String KIND = "notifications.mail";

    private final NoticeStore store;
    private final Citizens citizens;
    private final Letters letters;
    private final MailGateway gateway;
    private final Bounces bounces;
    private final Json json;

    MailHandler(
            NoticeStore store,
            Citizens citizens,
            Letters letters,
            MailGateway gateway,
            Bounces bounces,
            Json json) {
        this.store = store;
        this.citizens = citizens;
        this.letters = letters;
        this.gateway = gateway;
        this.bounces = bounces;
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
                .ifPresent(citizen -> citizen.email().ifPresent(to -> send(notice, citizen, to)));
    }

    private void send(Notice notice, Citizen citizen, EmailAddress to) {
        if (bounces.known(citizen.id(), to)) {
            return;
        }
        try {
            var letter = letters.about(notice, to, citizen.contacts().language());
            gateway.send(letter);
            bounces.sent(letter.id(), citizen.id(), to);
        } catch (AddressRefused _) {
            bounces.keep(citizen.id(), to);
        }
    }
}
