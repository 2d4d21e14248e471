package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payments;
import okno.payments.payees.Payees;
import okno.payments.statements.SampleStatements.In;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens in whatever order, no money is lost, doubled or made.
@OknoTest
class BooksTests {
    private static final Set<String> BODIES = Set.of(Bills.BODY);
    private static final int EVENTS = 60;

    @Autowired private Statements statements;
    @Autowired private DoubtfulMoney money;
    @Autowired private Books books;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Payees payees;
    @Autowired private JobWorker jobs;
    @Autowired private Bills bills;
    @Autowired private Counter counter;

    private final Random random = new Random(2026);
    private final List<Charge> owed = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<UUID> taken = new ArrayList<>();

    @Test
    void balanceAfterEventsInAnyOrder() throws IOException {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        var officer = counter.officer("Сверкин");
        for (int event = 0; event < EVENTS; event++) {
            happen(event, officer);
        }
        jobs.drain();

        assertThat(taken)
                .allSatisfy(statement -> assertThat(books.of(BODIES, statement).holds()).isTrue());
        assertThat(owed)
                .allSatisfy(
                        charge ->
                                assertThat(charges.get(charge.id()).money().paid().value())
                                        .isEqualTo(allocated(charge)));
    }

    private void happen(int event, SignedInStaff officer) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> owed.add(bills.charge(random.nextLong(1, 50) * 1_000));
            case 1 -> bring(file(event));
            case 2 -> bring(files.isEmpty() ? file(event) : any(files));
            case 3 -> annulOrRestore();
            case 4 -> doubtful().ifPresent(line -> use(line, officer));
            default -> doubtful().ifPresent(line -> money.undo(BODIES, line.id(), officer.id()));
        }
    }

    private void bring(String file) throws IOException {
        files.add(file);
        var by = new Statements.Bringer(BODIES, "выписка.txt", Optional.empty());
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        taken.add(statements.take(() -> new ByteArrayInputStream(bytes), by));
        if (random.nextBoolean()) {
            jobs.drain();
        }
    }

    private String file(int event) {
        var lines = new ArrayList<In>();
        for (int line = random.nextInt(1, 6); line > 0; line--) {
            var uin = owed.isEmpty() ? "0" : any(owed).uin().digits();
            var roubles = Integer.toString(random.nextInt(1, 50) * 10);
            lines.add(new In(event + "/" + line / 2, roubles, uin, "сверка"));
        }
        return SampleStatements.clientBank(lines);
    }

    private void annulOrRestore() {
        if (!owed.isEmpty()) {
            var charge = charges.get(any(owed).id());
            if (charge.annulled()) {
                charges.restore(charge.id(), charge.lock(), "верно", Bills.SYSTEM);
            } else {
                charges.annul(charge.id(), charge.lock(), "ошибка", Bills.SYSTEM);
            }
        }
    }

    private void use(KeptLine line, SignedInStaff officer) {
        if (!owed.isEmpty()) {
            money.settle(BODIES, line.id(), any(owed).uin(), officer.id());
        }
    }

    private Optional<KeptLine> doubtful() {
        return money.list(BODIES, Optional.empty()).stream()
                .filter(line -> line.told().purpose().equals("сверка"))
                .findFirst();
    }

    private long allocated(Charge charge) {
        return payments.of(charge).stream().mapToLong(it -> it.kopecks()).sum();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
