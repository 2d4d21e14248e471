package okno.payments.statements;

import java.util.Objects;
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

    private static final int AT_ONCE = 200;

    private final StatementStore statements;
    private final LineStore lines;
    private final NamedMoney named;
    private final OtherMoney others;
    private final TransactionTemplate transactions;
    private final Json json;

    StatementMatching(
            StatementStore statements,
            LineStore lines,
            NamedMoney named,
            OtherMoney others,
            TransactionTemplate transactions,
            Json json) {
        this.statements = statements;
        this.lines = lines;
        this.named = named;
        this.others = others;
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
        while (next(order.statement()) > 0) {}
        transactions.executeWithoutResult(status -> statements.done(order.statement()));
    }

    /// Brings the next movements together. The charges that they name are locked first, all in one
    /// order; those that money only fits are locked as they come.
    ///
    /// @return how many there were
    int next(UUID statement) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var taken = lines.takeNew(statement, AT_ONCE);
                            var plain = named.match(taken);
                            taken.stream()
                                    .filter(line -> !plain.contains(line.id()))
                                    .forEach(others::match);
                            return taken.size();
                        }));
    }
}
