package okno.accounts.departures;

import okno.accounts.CitizenId;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases a person a second time. A notice, a form or a sign-in that was just being written while
/// he was erased knew nothing of it and stayed.
@Component
class Aftermath implements JobHandler {
    static final String KIND = "accounts.erasure-aftermath";

    private final Erasure erasure;

    Aftermath(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Job job) {
        erasure.run(CitizenId.of(job.subject()));
    }
}
