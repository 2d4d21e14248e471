package okno.notifications;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.events.AccountNews;
import okno.accounts.events.StaffNews;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes to members of staff what happened to their own accounts: they have no feed, and the
/// address of their letters is the name they sign in with.
@Component
class StaffNewsHandler implements JobHandler {
    static final String KIND = "notifications.staff-news";

    /// The portal keeps no language of its staff.
    private static final Locale LANGUAGE = Locale.of("ru");

    private final JobQueue jobs;
    private final Staff staff;
    private final Letters letters;
    private final MailGateway gateway;
    private final Json json;

    StaffNewsHandler(JobQueue jobs, Staff staff, Letters letters, MailGateway gateway, Json json) {
        this.jobs = jobs;
        this.staff = staff;
        this.letters = letters;
        this.gateway = gateway;
        this.json = json;
    }

    /// What the job carries: no address and no words.
    record Order(UUID event, UUID person, AccountNews.Kind kind, Map<String, String> facts) {}

    @EventListener
    void on(StaffNews news) {
        var person = news.staff().value();
        var order = new Order(news.id(), person, news.kind(), news.facts());
        jobs.add(KIND, person.toString(), order);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        var told = new Told.OfAccount(order.kind(), order.facts());
        staff.email(new StaffId(order.person()))
                .ifPresent(
                        to -> {
                            try {
                                gateway.send(letters.toStaff(order.event(), told, to, LANGUAGE));
                            } catch (AddressRefused _) {
                                // An administrator sees that nobody reads there: no invitation
                                // to that address was ever accepted.
                            }
                        });
    }
}
