package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.agencies.Agencies;
import okno.identifiers.Snils;
import okno.payments.Allocation.Cause;
import okno.platform.jobs.JobSettings;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Payers hear of an end once, before it is too late, and only while they owe.
@OknoTest
class RemindersTests {
    private static final String DISCOUNT = "charge-discount-ends";
    private static final String TERM = "charge-term-ends";

    @Autowired private ReminderStore store;
    @Autowired private PayerNews news;
    @Autowired private Agencies agencies;
    @Autowired private JobSettings settings;
    @Autowired private TransactionTemplate transactions;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker jobs;
    @Autowired private Bills bills;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();

    @Test
    void tellThreeDaysBeforeADiscountEndsAndOnlyOnce() {
        var payer = payer();
        bills.fine(snils, 50_000, discount(bills.today().plusDays(10)));

        remind(bills.today().plusDays(6), 12);
        var early = told(payer);
        remind(bills.today().plusDays(7), 12);
        remind(bills.today().plusDays(8), 12);

        assertThat(early).isEmpty();
        assertThat(told(payer)).containsExactly(DISCOUNT);
    }

    @Test
    void tellOfATermNotAtNightAndNotTooLate() {
        var payer = payer();
        bills.fine(snils, 50_000, Optional.empty());
        var end = bills.today().plusDays(60);

        remind(end.plusDays(1), 12);
        remind(end, 3);
        var before = told(payer);
        remind(end, 12);

        assertThat(before).isEmpty();
        assertThat(told(payer)).containsExactly(TERM);
    }

    @Test
    void tellNobodyWhoOwesNothing() {
        var payer = payer();
        var end = bills.today().plusDays(10);
        var paid = bills.fine(snils, 50_000, discount(end));
        var annulled = bills.fine(snils, 50_000, discount(end));
        payments.allocate(
                bills.money(37_500).id(),
                paid.id(),
                new Kopecks(37_500),
                Cause.CHECKOUT,
                Bills.SYSTEM);
        charges.annul(annulled.id(), annulled.lock(), "ошибка", Bills.SYSTEM);

        remind(end, 12);

        assertThat(told(payer)).isEmpty();
    }

    @Test
    void whoPaidForAChargeThatIsAnnulledIsTold() {
        var payer = payer();
        var fine = bills.fine(snils, 50_000, Optional.empty());
        payments.allocate(
                bills.money(50_000).id(),
                fine.id(),
                new Kopecks(50_000),
                Cause.CHECKOUT,
                Bills.SYSTEM);

        charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM);

        assertThat(told(payer)).containsExactly("charge-paid-in-vain");
    }

    private static Optional<Discount> discount(LocalDate until) {
        return Optional.of(new Discount(Discount.Kind.PERCENT, 25, until));
    }

    private void remind(LocalDate day, int hour) {
        var moment = day.atTime(hour, 0).atZone(ZoneId.of("Europe/Moscow")).toInstant();
        var clock = Clock.fixed(moment, ZoneId.of("Europe/Moscow"));
        new Reminders(store, news, agencies, settings, transactions, clock).remind();
    }

    private CitizenId payer() {
        return citizens.add(
                new NewCitizen(
                        new FullName("Речной", "Пётр", "Ильич"),
                        snils,
                        AccountLevel.CONFIRMED,
                        "Берег-и-лодка-26",
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> told(CitizenId payer) {
        jobs.drain();
        return jdbc.sql(
                        """
                select n.word from notifications.notice n
                 where n.citizen_id = :citizen and n.word like 'charge-%'
                 order by n.id
                """)
                .param("citizen", payer.value())
                .query((row, _) -> row.getString("word"))
                .list();
    }
}
