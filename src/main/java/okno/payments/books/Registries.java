package okno.payments.books;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.content.ContentProblem;
import okno.content.CsvTable;
import okno.content.FileProblems;
import okno.payments.BulkPayments;
import okno.payments.Kopecks;
import okno.payments.gateway.PaymentGateway;
import okno.platform.Zones;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registries in which a gateway says which payments it hands over: a table of `payment`, its id of
/// the payment, and `amount` in roubles.
@Service
public class Registries {
    private static final String PAYMENT = "payment";
    private static final String AMOUNT = "amount";

    private final RegistryStore store;
    private final BulkPayments payments;
    private final PaymentGateway gateway;
    private final Audit audit;
    private final Clock clock;

    Registries(
            RegistryStore store,
            BulkPayments payments,
            PaymentGateway gateway,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.payments = payments;
        this.gateway = gateway;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of a registry.
    ///
    /// @param lines payments it tells of; none if it was refused
    /// @param confirmed payments of the books that became confirmed by it
    /// @param problems why it was refused
    public record Report(int lines, int confirmed, List<ContentProblem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /// Takes a registry, whole or not at all. Bringing it again changes nothing; a corrected one
    /// corrects the lines that it names otherwise.
    @Transactional
    public Report take(byte[] table, Actor by) {
        var problems = new FileProblems("registry");
        var rows = read(table, problems);
        if (!problems.none() || rows.isEmpty()) {
            return new Report(0, 0, problems.list());
        }
        store.insert(gateway.name(), rows, today(), clock.instant());
        var facts = Map.of("lines", Integer.toString(rows.size()));
        audit.record(by, "payments.registry-taken", "gateway", gateway.name(), facts);
        return new Report(rows.size(), bind(by), List.of());
    }

    /// Confirms what registries told of before the books had it, and takes back what a line said
    /// that was replaced by one of another amount.
    @Transactional
    public int bind(Actor by) {
        var bound = store.bind();
        if (bound.isEmpty()) {
            return 0;
        }
        var handover = new BulkPayments.Handover(payments(bound, true), payments(bound, false));
        payments.confirm(handover, today(), by);
        return handover.agreed().size();
    }

    private static List<UUID> payments(List<RegistryStore.Known> bound, boolean same) {
        return bound.stream()
                .filter(it -> it.same() == same)
                .map(RegistryStore.Known::payment)
                .toList();
    }

    /// What the gateway and the books do not agree about on these days.
    List<Imbalance> find(LocalDate from, LocalDate to) {
        return store.find(from, to);
    }

    /// A payment counts once, however often it is named.
    private static List<RegistryStore.Row> read(byte[] table, FileProblems problems) {
        var rows = new LinkedHashMap<String, RegistryStore.Row>();
        for (var row : CsvTable.read(table, it -> it.strip().toLowerCase(Locale.ROOT), problems)) {
            var read = read(row, problems);
            var before = read.map(it -> rows.putIfAbsent(it.external(), it));
            if (before.isPresent() && !before.equals(read)) {
                problems.add(row.line(), AMOUNT, "payments.registry.payment-twice");
            }
        }
        return List.copyOf(rows.values());
    }

    private static Optional<RegistryStore.Row> read(CsvTable.Row row, FileProblems problems) {
        var payment = Optional.ofNullable(row.cells().get(PAYMENT));
        var amount =
                Optional.ofNullable(row.cells().get(AMOUNT))
                        .flatMap(Kopecks::ofRoubles)
                        .filter(it -> !it.isZero());
        if (payment.filter(it -> it.length() <= 64).isEmpty()) {
            problems.add(row.line(), PAYMENT, "payments.registry.payment-wrong");
            return Optional.empty();
        }
        if (amount.isEmpty()) {
            problems.add(row.line(), AMOUNT, "payments.registry.amount-wrong");
            return Optional.empty();
        }
        return Optional.of(new RegistryStore.Row(payment.get(), amount.get()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
    }
}
