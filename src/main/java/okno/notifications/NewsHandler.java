package okno.notifications;

import java.util.Objects;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.Representations;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a piece of news into the feed of its citizen and, where an address is known, leaves a
/// letter to be sent; urgent news of the account go by short message too. News of a submission
/// or a question go to who acts for the citizen as well, and only to him where the citizen is a
/// ward. Run again it finds the notice there and does nothing.
@Component
class NewsHandler implements JobHandler {
    static final String KIND = "notifications.news";

    private final NoticeStore store;
    private final Citizens citizens;
    private final Representations representations;
    private final JobQueue jobs;
    private final Json json;

    NewsHandler(
            NoticeStore store,
            Citizens citizens,
            Representations representations,
            JobQueue jobs,
            Json json) {
        this.store = store;
        this.citizens = citizens;
        this.representations = representations;
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
        var owner = new CitizenId(news.citizen());
        citizens.find(owner).filter(it -> !it.ward()).ifPresent(it -> tell(job, news, it));
        if (!(news.told() instanceof Told.OfAccount)) {
            for (var one : representations.over(owner)) {
                citizens.find(one.representative()).ifPresent(it -> tell(job, news.to(one), it));
            }
        }
    }

    private void tell(Job job, News news, Citizen citizen) {
        if (!store.insert(news)) {
            return;
        }
        if (citizen.email().isPresent()) {
            jobs.add(MailHandler.KIND, job.subject(), new MailHandler.Order(news.event()));
        }
        if (news.told() instanceof Told.OfAccount account
                && account.urgent()
                && citizen.contacts().phoneConfirmed()) {
            jobs.add(SmsHandler.KIND, job.subject(), new SmsHandler.Order(news.event()));
        }
    }
}
