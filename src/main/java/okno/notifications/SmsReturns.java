package okno.notifications;

import java.util.Objects;
import okno.notifications.deliveries.Outcomes;
import okno.notifications.sms.SmsReported;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobFailed;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.platform.sql.Json;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what became of short messages. A provider may report before it is noted here that the
/// message left; then the report waits as a job.
@Component
class SmsReturns implements JobHandler {
    static final String KIND = "notifications.sms-report";

    private final Outcomes outcomes;
    private final JobQueue jobs;
    private final Json json;

    SmsReturns(Outcomes outcomes, JobQueue jobs, Json json) {
        this.outcomes = outcomes;
        this.jobs = jobs;
        this.json = json;
    }

    /// Codes are no deliveries: nothing follows from reports about them.
    @EventListener
    void on(SmsReported report) {
        if (outcomes.reported(report) == Outcomes.Heard.TOO_EARLY) {
            jobs.add(KIND, report.message().toString(), report);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var report = json.read(Objects.requireNonNull(job.payload()), SmsReported.class);
        if (outcomes.reported(report) == Outcomes.Heard.TOO_EARLY) {
            throw new JobFailed("notifications.reason.report-early");
        }
    }
}
