package okno.payments.statements;

import java.util.Optional;
import okno.payments.Allocation.Cause;
import okno.payments.Payments;
import org.springframework.stereotype.Component;

/// Movements that name no charge, or one that is not here: each is looked at by itself.
@Component
class OtherMoney {
    private final LineStore lines;
    private final Payments payments;
    private final Candidates candidates;

    OtherMoney(LineStore lines, Payments payments, Candidates candidates) {
        this.lines = lines;
        this.payments = payments;
        this.candidates = candidates;
    }

    /// Receives the money, and lets it settle the charge that it can only be meant for.
    void match(KeptLine line) {
        var payment = payments.receive(line.received(), StatementMatching.BANK).payment();
        var byNumber = candidates.named(line);
        var charge = byNumber.or(() -> candidates.fitting(line));
        var match =
                charge.map(it -> Match.of(it, line.account(), line.amount(), line.paidOn()))
                        .orElseGet(() -> Match.none(Doubt.NO_CHARGE));
        if (!match.part().isZero()) {
            var cause = byNumber.isPresent() ? Cause.UIN : Cause.MATCH;
            payments.allocate(
                    payment.id(),
                    charge.orElseThrow().id(),
                    match.part(),
                    cause,
                    StatementMatching.BANK);
        }
        var state = NamedMoney.state(match);
        lines.settle(line.id(), state, match.doubt(), Optional.of(payment.id()));
    }
}
