package okno.notifications;

import java.util.Objects;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a piece of news into the feed of its citizen and, where an address is known, leaves a
/// letter to be sent; urgent news of the account go by short message too. Run again it finds the
/// notice there and does nothing.
@Component
class NewsHandler implements JobHandler {
    static final String KIND = "notifications.news";

    private final NoticeStore store;
    private final Citizens citizens;
    private final JobQueue jobs;
    private final Json json;

    NewsHandler(NoticeStore store, Citizens citizens, JobQueue jobs, Json json) {
        this.store = store;
        this.citizens = citizens;
        this.jobs = jobs;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Job job) {
        var news = json.read(Objects.requireNonNull(job.payload()), News.class);
        var citizen = citizens.find(new CitizenId(news.citizen()));
        if (citizen.isEmpty() || !store.insert(news)) {
            return;
        }
        if (citizen.get().email().isPresent()) {
            jobs.add(MailHandler.KIND, job.subject(), new MailHandler.Order(news.event()));
        }
        if (news.told() instanceof Told.OfAccount account
                && account.urgent()
                && citizen.get().contacts().phoneConfirmed()) {
            jobs.add(SmsHandler.KIND, job.subject(), new SmsHandler.Order(news.event()));
        }
    }
}
