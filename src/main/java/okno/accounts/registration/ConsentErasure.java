package okno.accounts.registration;

import okno.accounts.CitizenId;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;

/// Erases the consents of a person who has left, when nobody can ask for the proof any more.
@Component
class ConsentErasure implements JobHandler {
    static final String KIND = "accounts.consent-erasure";

    private final ConsentStore store;

    ConsentErasure(ConsentStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        store.erase(CitizenId.of(job.subject()));
    }
}
