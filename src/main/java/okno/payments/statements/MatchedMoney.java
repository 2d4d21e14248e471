package okno.payments.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.identifiers.Uin;
import okno.payments.Allocation.Cause;
import okno.payments.BulkPayments;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.statements.KeptLine.State;
import org.springframework.stereotype.Component;

/// Brings movements together with charges, many of them by a few statements: first those that name
/// a charge, which nearly all do, then those that may be meant for one.
@Component
class MatchedMoney {
    /// How many of those that name none are looked at together: each brings some candidates.
    private static final int TOGETHER = 100;

    private final LineStore lines;
    private final Charges charges;
    private final Candidates candidates;
    private final BulkPayments payments;

    MatchedMoney(LineStore lines, Charges charges, Candidates candidates, BulkPayments payments) {
        this.lines = lines;
        this.charges = charges;
        this.candidates = candidates;
        this.payments = payments;
    }

    /// Receives the money of movements, and lets it settle what it is meant for.
    ///
    /// @return how many leave no doubt
    int match(List<KeptLine> taken) {
        var named = named(taken);
        int matched = keep(named);
        var done = named.stream().map(it -> it.line().id()).collect(Collectors.toSet());
        var others = taken.stream().filter(it -> !done.contains(it.id())).toList();
        for (int from = 0; from < others.size(); from += TOGETHER) {
            matched +=
                    keep(fitting(others.subList(from, Math.min(from + TOGETHER, others.size()))));
        }
        return matched;
    }

    private List<Settled> named(List<KeptLine> taken) {
        var standing = lock(taken.stream().flatMap(line -> line.uin().stream()).toList());
        var settled = new ArrayList<Settled>();
        for (var line : taken) {
            line.uin()
                    .map(standing::get)
                    .map(charge -> Settled.of(line, charge, Cause.UIN))
                    .ifPresent(one -> add(settled, one, standing));
        }
        return settled;
    }

    /// Of several charges that it may be meant for, none is chosen.
    private List<Settled> fitting(List<KeptLine> unnamed) {
        var fitting = candidates.fitting(unnamed);
        var standing = lock(fitting.values().stream().flatMap(List::stream).toList());
        var settled = new ArrayList<Settled>();
        for (var line : unnamed) {
            var open =
                    fitting.getOrDefault(line.id(), List.of()).stream()
                            .flatMap(uin -> Optional.ofNullable(standing.get(uin)).stream())
                            .filter(charge -> !charge.settled() && !charge.annulled())
                            .toList();
            var one =
                    open.size() == 1
                            ? Settled.of(line, open.getFirst(), Cause.MATCH)
                            : Settled.nothing(line);
            add(settled, one, standing);
        }
        return settled;
    }

    private Map<Uin, Charge> lock(Collection<Uin> uins) {
        return charges.lock(uins.stream().distinct().toList()).stream()
                .collect(
                        Collectors.toMap(
                                Charge::uin, Function.identity(), (a, b) -> a, HashMap::new));
    }

    /// The next movement for the same charge finds it paid so far.
    private static void add(List<Settled> settled, Settled one, Map<Uin, Charge> standing) {
        settled.add(one);
        one.after().ifPresent(charge -> standing.put(charge.uin(), charge));
    }

    private int keep(List<Settled> settled) {
        if (settled.isEmpty()) {
            return 0;
        }
        var told = settled.stream().map(Settled::told).toList();
        lines.settle(settled, payments.receive(told, StatementMatching.BANK));
        return Math.toIntExact(settled.stream().filter(it -> it.state() == State.MATCHED).count());
    }
}
