package okno.payments.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.identifiers.Uin;
import okno.payments.Allocation.Cause;
import okno.payments.BulkPayments;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.ReceivedPayment;
import okno.payments.statements.KeptLine.State;
import org.springframework.stereotype.Component;

/// Movements that name a charge, which nearly all do: brought together by a few statements for
/// many. Whatever is out of the ordinary is left to be looked at one by one.
@Component
class NamedMoney {
    private final LineStore lines;
    private final Charges charges;
    private final BulkPayments payments;

    NamedMoney(LineStore lines, Charges charges, BulkPayments payments) {
        this.lines = lines;
        this.charges = charges;
        this.payments = payments;
    }

    /// A movement with what it means.
    record Settled(KeptLine line, Match match, BulkPayments.Told told) {}

    /// Brings movements together with the charges they name.
    ///
    /// @return the ids of those that are done
    Set<UUID> match(List<KeptLine> taken) {
        var known = known(taken);
        var owed = owed(taken);
        var settled = new ArrayList<Settled>();
        for (var line : taken) {
            line.uin()
                    .map(owed::get)
                    .filter(charge -> !known.contains(line.reference()))
                    .map(charge -> settle(line, charge))
                    .ifPresent(
                            one -> {
                                settled.add(one);
                                remember(one, owed);
                            });
        }
        if (settled.isEmpty()) {
            return Set.of();
        }
        var told = settled.stream().map(Settled::told).toList();
        lines.settle(settled, payments.receive(told, StatementMatching.BANK));
        return settled.stream().map(one -> one.line().id()).collect(Collectors.toSet());
    }

    private Set<String> known(List<KeptLine> taken) {
        var references = taken.stream().map(KeptLine::reference).toList();
        return new HashSet<>(payments.known(ReceivedPayment.Source.STATEMENT, references));
    }

    private Map<Uin, Charge> owed(List<KeptLine> taken) {
        var uins = taken.stream().flatMap(line -> line.uin().stream()).distinct().toList();
        return charges.lock(uins).stream()
                .collect(
                        Collectors.toMap(
                                Charge::uin, Function.identity(), (a, b) -> a, HashMap::new));
    }

    private static Settled settle(KeptLine line, Charge charge) {
        var match = Match.of(charge, line.account(), line.amount(), line.paidOn());
        var part =
                Optional.of(match.part())
                        .filter(amount -> !amount.isZero())
                        .map(amount -> new BulkPayments.Part(charge, amount, Cause.UIN));
        return new Settled(line, match, new BulkPayments.Told(line.received(), part));
    }

    /// The next movement that names the same charge finds it paid so far.
    private static void remember(Settled one, Map<Uin, Charge> owed) {
        one.told()
                .part()
                .ifPresent(
                        part ->
                                owed.put(
                                        part.charge().uin(),
                                        part.charge().paying(part.amount(), one.line().paidOn())));
    }

    /// Where a movement stands then.
    static State state(Match match) {
        return match.doubt().isPresent() ? State.DOUBTFUL : State.MATCHED;
    }
}
