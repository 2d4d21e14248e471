package okno.payments.refunds;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okno.platform.jobs.JobWorker;
import org.springframework.stereotype.Component;

/// What tests of other packages do with refunds.
@Component
public class Returns {
    private final RefundJob asking;
    private final RefundStore store;
    private final JobWorker worker;

    Returns(RefundJob asking, RefundStore store, JobWorker worker) {
        this.asking = asking;
        this.store = store;
        this.worker = worker;
    }

    /// Asks the gateway about every refund that is due.
    public void ask() {
        asking.queue();
        worker.drain();
    }

    /// The newest ones of these bodies.
    public List<Refund> newest(Collection<String> bodies, int count) {
        return store.list(bodies, Optional.empty(), count);
    }
}
