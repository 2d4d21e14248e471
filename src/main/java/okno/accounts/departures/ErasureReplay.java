package okno.accounts.departures;

import java.util.Map;
import okno.platform.jobs.JobQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Compares the journal of erasures with the database at every start. Who stands in it and is
/// there all the same came back with a backup, and is erased anew.
@Component
class ErasureReplay implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureReplay.class);
    private static final int AT_ONCE = 1000;

    private final ErasureJournal journal;
    private final AccountErasureStore store;
    private final JobQueue jobs;

    ErasureReplay(ErasureJournal journal, AccountErasureStore store, JobQueue jobs) {
        this.journal = journal;
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int back = 0;
        for (var ids : journal.read(AT_ONCE)) {
            for (var id : store.whole(ids)) {
                jobs.add(LateErasure.KIND, id.toString(), Map.of());
                back++;
            }
        }
        if (back > 0) {
            LOG.warn("{} erased accounts are back and are erased again", back);
        }
    }
}
