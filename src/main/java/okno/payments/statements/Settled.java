package okno.payments.statements;

import java.util.Optional;
import okno.payments.Allocation.Cause;
import okno.payments.BulkPayments;
import okno.payments.Charge;
import okno.payments.statements.KeptLine.State;

/// A movement with what it means.
record Settled(KeptLine line, Match match, BulkPayments.Told told) {

    /// It is meant for a charge.
    static Settled of(KeptLine line, Charge charge, Cause cause) {
        var match = Match.of(charge, line.account(), line.amount(), line.paidOn());
        var part =
                Optional.of(match.part())
                        .filter(amount -> !amount.isZero())
                        .map(amount -> new BulkPayments.Part(charge, amount, cause));
        return new Settled(line, match, new BulkPayments.Told(line.received(), part));
    }

    /// Nobody knows what for.
    static Settled nothing(KeptLine line) {
        var told = new BulkPayments.Told(line.received(), Optional.empty());
        return new Settled(line, Match.none(Doubt.NO_CHARGE), told);
    }

    State state() {
        return match.doubt().isPresent() ? State.DOUBTFUL : State.MATCHED;
    }

    /// The charge that it settles a part of, as it stands then.
    Optional<Charge> after() {
        return told.part().map(part -> part.charge().paying(part.amount(), line.paidOn()));
    }
}
