package okno.notifications.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// What came of messages and is not written to the database yet. A few are written at once; what
/// cannot be written because the database is away is kept, so that nothing that left leaves again.
final class Notebook {
    private static final Logger LOG = LoggerFactory.getLogger(Notebook.class);

    /// So many messages may leave twice when the process is killed, under the same id.
    private static final int MOST = 10;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Pen pen;
    private final List<Outcomes.Tried> open = new ArrayList<>();
    private Instant since = Instant.EPOCH;

    Notebook(Pen pen) {
        this.pen = pen;
    }

    /// Writes to the database.
    ///
    /// @param left for messages that left, all at once
    /// @param other for a single message, whatever came of it
    record Pen(Consumer<List<Outcomes.Tried>> left, Consumer<Outcomes.Tried> other) {
        static Pen of(Outcomes outcomes) {
            return new Pen(outcomes::left, outcomes::note);
        }
    }

    /// Keeps what came of a message, and writes what has gathered if that is much or old.
    synchronized void add(Outcomes.Tried tried, Instant now) {
        if (open.isEmpty()) {
            since = now;
        }
        open.add(tried);
        if (open.size() >= MOST || since.plus(LONGEST).isBefore(now)) {
            write();
        }
    }

    /// Writes what has gathered.
    ///
    /// @return whether the database is there; nothing may be taken from it before that
    synchronized boolean write() {
        var left = open.stream().filter(one -> one.handover() instanceof Handover.Taken).toList();
        try {
            if (left.size() > 1 && written(() -> pen.left().accept(left))) {
                open.removeAll(left);
            }
            while (!open.isEmpty()) {
                var next = open.getFirst();
                written(() -> pen.other().accept(next));
                open.removeFirst();
            }
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("what came of {} messages cannot be written yet", open.size(), e);
            return false;
        }
    }

    /// What fails for another reason than the database's absence is given up: it is due again.
    private static boolean written(Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (RuntimeException e) {
            if (away(e)) {
                throw e;
            }
            LOG.warn("what came of a message cannot be written", e);
            return false;
        }
    }

    /// Whether something failed because the database is away.
    static boolean away(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof RecoverableDataAccessException
                || e instanceof TransientDataAccessException;
    }
}
