package okno.accounts.departures;

import java.time.Clock;
import okno.accounts.CitizenId;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;

/// Notes an erasure in the journal, once it is committed. Noted twice, it says the same.
@Component
class ErasureNote implements JobHandler {
    static final String KIND = "accounts.erasure-note";

    private final ErasureJournal journal;
    private final Clock clock;

    ErasureNote(ErasureJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        journal.add(CitizenId.of(job.subject()), clock.instant());
    }
}
