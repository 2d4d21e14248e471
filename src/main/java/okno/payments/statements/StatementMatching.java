package okno.payments.statements;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.identifiers.Uin;
import okno.payments.Allocation.Cause;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.statements.KeptLine.State;
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

    /// So that transactions take charges in one order.
    private static final Comparator<KeptLine> BY_CHARGE =
            Comparator.comparing(line -> line.uin().map(Uin::digits).orElse(""));

    private final StatementStore statements;
    private final LineStore lines;
    private final Payments payments;
    private final Candidates candidates;
    private final TransactionTemplate transactions;
    private final Json json;

    StatementMatching(
            StatementStore statements,
            LineStore lines,
            Payments payments,
            Candidates candidates,
            TransactionTemplate transactions,
            Json json) {
        this.statements = statements;
        this.lines = lines;
        this.payments = payments;
        this.candidates = candidates;
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

    /// Brings the next movements together.
    ///
    /// @return how many there were
    int next(UUID statement) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var taken = lines.takeNew(statement, AT_ONCE);
                            taken.stream().sorted(BY_CHARGE).forEach(this::match);
                            return taken.size();
                        }));
    }

    private void match(KeptLine line) {
        var told = line.told().party();
        var received =
                new ReceivedPayment(
                        ReceivedPayment.Source.STATEMENT,
                        line.reference(),
                        line.amount(),
                        line.paidOn(),
                        Optional.of(told.name()).filter(name -> !name.isBlank()));
        var payment = payments.receive(received, BANK).payment();
        var named = candidates.named(line);
        var charge = named.or(() -> candidates.fitting(line));
        var match =
                charge.map(it -> Match.of(it, line.account(), line.amount(), line.paidOn()))
                        .orElseGet(() -> Match.none(Doubt.NO_CHARGE));
        if (!match.part().isZero()) {
            var cause = named.isPresent() ? Cause.UIN : Cause.MATCH;
            payments.allocate(payment.id(), charge.orElseThrow().id(), match.part(), cause, BANK);
        }
        var state = match.doubt().isPresent() ? State.DOUBTFUL : State.MATCHED;
        lines.settle(line.id(), state, match.doubt(), Optional.of(payment.id()));
    }
}
