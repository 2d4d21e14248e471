package okno.payments.statements;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.sql.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings movements together with charges, some at a time in a transaction: after a death the next
/// run goes on where the last whole transaction ended.
@Component
class StatementMatching implements JobHandler {
    static final String KIND = "payments.statement";

    static final Actor BANK = Actor.system("statements");

    private static final int AT_ONCE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final StatementStore statements;
    private final LineStore lines;
    private final MatchedMoney money;
    private final TransactionTemplate transactions;
    private final Json json;

    StatementMatching(
            StatementStore statements,
            LineStore lines,
            MatchedMoney money,
            TransactionTemplate transactions,
            Json json) {
        this.statements = statements;
        this.lines = lines;
        this.money = money;
        this.transactions = transactions;
        this.json = json;
    }

    /// What the job carries.
    record Order(UUID statement) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var order = json.read(Objects.requireNonNull(job.payload()), Order.class);
        while (pass(order.statement()) > 0) {}
        transactions.executeWithoutResult(status -> statements.done(order.statement()));
    }

    /// Goes through what is new; a movement that somebody else held is left to the next pass.
    private int pass(UUID statement) {
        int taken = 0;
        var last = Optional.of(FIRST);
        while (last.isPresent()) {
            var batch = next(statement, last.get());
            taken += batch.size();
            last = batch.isEmpty() ? Optional.empty() : Optional.of(batch.getLast().id());
        }
        return taken;
    }

    /// Brings the next movements together. The charges that they name are locked first, then those
    /// that money only fits, both in the order of ids.
    ///
    /// @param after id of the last one that was looked at: going on from it, no batch wades through
    ///     what those before it have left behind
    List<KeptLine> next(UUID statement, UUID after) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var taken = lines.takeNew(statement, after, AT_ONCE);
                            int matched = money.match(taken);
                            statements.countMatched(statement, matched, taken.size() - matched);
                            return taken;
                        }));
    }
}
