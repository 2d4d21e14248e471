package okno.notifications;

import java.time.Clock;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.appeals.events.AppealChanged;
import okno.appeals.events.AppealOpened;
import okno.consulting.Inquiries;
import okno.consulting.InquiryChanged;
import okno.platform.jobs.JobQueue;
import okno.submissions.MySubmissions;
import okno.submissions.StatusChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Turns every event of a submission, a question, an appeal or an account into a row, in the
/// transaction of whoever made it: the news exists exactly when the deed does. It stands in the way
/// of the deed, so it writes that one row and does nothing else. What its citizen opened has no
/// unread news.
@Component
class NewsListener {
    private static final String PART = "part";

    private final NewsStore store;
    private final JobQueue jobs;
    private final Notices notices;
    private final Clock clock;

    NewsListener(NewsStore store, JobQueue jobs, Notices notices, Clock clock) {
        this.store = store;
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
        add(News.of(change, clock.instant()), change.inquiry().toString());
    }

    @EventListener
    void on(AppealOpened opened) {
        notices.readAbout(new CitizenId(opened.citizen()), opened.number());
    }

    /// That a part came into being is told by the news of the splitting.
    @EventListener
    void on(AppealChanged change) {
        if (!change.word().equals(PART)) {
            add(News.of(change, clock.instant()), change.appeal().toString());
        }
    }

    @EventListener
    void on(StatusChanged change) {
        add(News.of(change, clock.instant()), change.submission().toString());
    }

    @EventListener
    void on(AccountNews news) {
        add(News.of(news, clock.instant()), news.citizen().toString());
    }

    private void add(News news, String subject) {
        store.insert(news, subject);
        jobs.wake();
    }
}
