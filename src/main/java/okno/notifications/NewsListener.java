package okno.notifications;

import java.time.Clock;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.consulting.Inquiries;
import okno.consulting.InquiryChanged;
import okno.platform.jobs.JobQueue;
import okno.submissions.MySubmissions;
import okno.submissions.StatusChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Turns every event of a submission, a question or an account into a job, in the transaction of
/// whoever made it: the news exists exactly when the deed does. It stands in the way of the deed,
/// so it writes that one row and does nothing else. What its citizen opened has no unread news.
@Component
class NewsListener {
    private final JobQueue jobs;
    private final Notices notices;
    private final Clock clock;

    NewsListener(JobQueue jobs, Notices notices, Clock clock) {
        this.jobs = jobs;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(MySubmissions.Opened opened) {
        notices.readAbout(new CitizenId(opened.citizen()), opened.number());
    }

    @EventListener
    void on(Inquiries.Opened opened) {
        notices.readAbout(new CitizenId(opened.citizen()), opened.number());
    }

    @EventListener
    void on(InquiryChanged change) {
        var news = News.of(change, clock.instant());
        jobs.add(NewsHandler.KIND, change.inquiry().toString(), news);
    }

    @EventListener
    void on(StatusChanged change) {
        var news = News.of(change, clock.instant());
        jobs.add(NewsHandler.KIND, change.submission().toString(), news);
    }

    @EventListener
    void on(AccountNews news) {
        jobs.add(NewsHandler.KIND, news.citizen().toString(), News.of(news, clock.instant()));
    }
}
