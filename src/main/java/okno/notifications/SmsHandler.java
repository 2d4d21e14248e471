package okno.notifications;

import java.util.Objects;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.notifications.sms.SmsGateway;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;

/// Sends the short message about urgent news of an account, to the confirmed number that is known
/// when it leaves.
@Component
class SmsHandler implements JobHandler {
    static final String KIND = "notifications.sms";

    private final NoticeStore store;
    private final Citizens citizens;
    private final Letters letters;
    private final SmsGateway gateway;
    private final Json json;

    SmsHandler(
            NoticeStore store, Citizens citizens, Letters letters, SmsGateway gateway, Json json) {
        this.store = store;
        this.citizens = citizens;
        this.letters = letters;
        this.gateway = gateway;
        this.json = json;
    }

    /// What the job carries: no number and no words.
    record Order(UUID notice) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        store.find(order.notice())
                .ifPresent(
                        notice ->
                                citizens.find(notice.citizen())
                                        .filter(citizen -> citizen.contacts().phoneConfirmed())
                                        .ifPresent(citizen -> send(notice, citizen)));
    }

    private void send(Notice notice, Citizen citizen) {
        if (notice.told() instanceof Told.OfAccount account) {
            var to = citizen.phone().orElseThrow();
            var language = citizen.contacts().language();
            gateway.send(letters.about(notice, account, to, language));
        }
    }
}
