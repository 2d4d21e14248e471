package okno.payments.refunds;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobWorker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tests of other packages do with refunds.
@Component
public class Returns {
    private final RefundJob asking;
    private final RefundStore store;
    private final JobWorker worker;
    private final JdbcClient jdbc;

    Returns(RefundJob asking, RefundStore store, JobWorker worker, JdbcClient jdbc) {
        this.asking = asking;
        this.store = store;
        this.worker = worker;
        this.jdbc = jdbc;
    }

    /// Asks the gateway about every refund that is due.
    public void ask() {
        asking.queue();
        worker.drain();
    }

    /// Asks the gateway about refunds of these payments, due or not: a first answer may be lost
    /// where the machine is slow.
    public void askAgain(List<UUID> payments) {
        var waiting =
                jdbc.sql(
                                """
                select r.id
                  from payments.refund r
                 where r.payment_id = any (:payments)
                   and r.ask_at is not null
                 order by r.id
                """)
                        .param("payments", payments.toArray(UUID[]::new))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        waiting.forEach(id -> asking.run(new Job(id, asking.kind(), id.toString(), null, 1)));
    }

    /// The newest ones of these bodies.
    public List<Refund> newest(Collection<String> bodies, int count) {
        return store.list(bodies, Optional.empty(), count);
    }
}
