package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import okno.identifiers.Uin;
import okno.payments.Allocation.Cause;
import okno.payments.ChargeRevision.Meaning;
import okno.platform.Conflict;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Charges and money in the database: nothing is lost, doubled or allocated beyond what there is.
@OknoTest
class MoneyTests {
    private static final int AT_ONCE = 8;

    @Autowired private Bills bills;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private JdbcClient jdbc;

    @Test
    void movesNeitherNothingNorMoreThanIsFree() {
        var charge = bills.charge(10_000);
        var money = bills.money(10_000);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                payments.allocate(
                                        money.id(),
                                        charge.id(),
                                        Kopecks.ZERO,
                                        Cause.CHECKOUT,
                                        Bills.SYSTEM));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> payments.refundFree(money.id(), new Kopecks(10_001), Bills.SYSTEM));
    }

    @Test
    void numbersOfABodyBeginWithItsPrefixAndAreValid() {
        var charge = bills.charge(10_000);
        var issued =
                charges.issue(
                        new NewCharge(
                                Optional.empty(),
                                Bills.BODY,
                                ChargeKind.DUTY,
                                NewCharge.Source.DESK,
                                Optional.empty(),
                                new Payer(Optional.empty(), "Речной Пётр Ильич"),
                                charge.terms(),
                                bills.today()),
                        Bills.SYSTEM);

        assertThat(Uin.check(issued.uin().digits()).valid()).isTrue();
        assertThat(issued.uin().digits()).hasSize(25);
        assertThat(charges.find(issued.uin())).contains(issued);
    }

    @Test
    void refusesANumberThatIsTaken() {
        var charge = bills.charge(10_000);
        var again =
                new NewCharge(
                        Optional.of(charge.uin()),
                        Bills.BODY,
                        ChargeKind.FEE,
                        NewCharge.Source.IMPORT,
                        Optional.empty(),
                        new Payer(Optional.empty(), "Другой"),
                        charge.terms(),
                        bills.today());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> charges.issue(again, Bills.SYSTEM));
    }

    @Test
    void everyChangeIsARevisionAndStaleOnesAreRefused() {
        var charge = bills.charge(10_000);
        var dearer = bills.terms(20_000, Optional.empty());

        var corrected = charges.correct(charge.id(), charge.lock(), dearer, "ошибка", Bills.SYSTEM);
        var annulled = charges.annul(charge.id(), corrected.lock(), "отмена", Bills.SYSTEM);
        var restored = charges.restore(charge.id(), annulled.lock(), "зря", Bills.SYSTEM);

        assertThat(corrected.terms().total().value()).isEqualTo(20_000);
        assertThat(annulled.annulled()).isTrue();
        assertThat(restored.annulled()).isFalse();
        assertThat(charges.history(charge.id()))
                .extracting(ChargeRevision::meaning)
                .containsExactly(
                        Meaning.NEW, Meaning.CORRECTED, Meaning.ANNULLED, Meaning.RESTORED);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> charges.annul(charge.id(), charge.lock(), "поздно", Bills.SYSTEM));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> charges.restore(charge.id(), restored.lock(), "нет", Bills.SYSTEM));
    }

    @Test
    void moneyToldTwiceIsReceivedOnce() {
        var told =
                new ReceivedPayment(
                        ReceivedPayment.Source.GATEWAY,
                        "twice-" + UUID.randomUUID(),
                        new Kopecks(100),
                        bills.today(),
                        Optional.of("Речной П. И."));

        var first = payments.receive(told, Bills.SYSTEM);
        var second = payments.receive(told, Bills.SYSTEM);

        assertThat(first.first()).isTrue();
        assertThat(second.first()).isFalse();
        assertThat(second.payment()).isEqualTo(first.payment());
        assertThat(payments.payer(first.payment().id())).contains("Речной П. И.");
    }

    @Test
    void refusesTheSamePaymentWithAnotherAmount() {
        var reference = "another-" + UUID.randomUUID();
        payments.receive(received(reference, 100), Bills.SYSTEM);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> payments.receive(received(reference, 101), Bills.SYSTEM));
    }

    @Test
    void aDiscountIsKeptByTheDayOfPayingNotOfTheNews() {
        var until = bills.today().plusDays(2);
        var discount = Optional.of(new Discount(Discount.Kind.PERCENT, 25, until));
        var inTime = bills.fine(TestSnils.next(), 50_000, discount);
        var late = bills.fine(TestSnils.next(), 50_000, discount);

        var settled = allocate(bills.money(37_500, until), inTime, 37_500);
        var open = allocate(bills.money(37_500, until.plusDays(1)), late, 37_500);

        assertThat(settled.settled()).isTrue();
        assertThat(open.settled()).isFalse();
        assertThat(open.toPay(until.plusDays(1)).value()).isEqualTo(12_500);
    }

    @Test
    void aCorrectionCountsAnewWhatWasPaidInTime() {
        var until = bills.today().plusDays(2);
        var charge = bills.fine(TestSnils.next(), 50_000, Optional.empty());
        allocate(bills.money(37_500, until), charge, 37_500);

        var discount = new Discount(Discount.Kind.PERCENT, 25, until);
        var corrected =
                charges.correct(
                        charge.id(),
                        charge.lock(),
                        bills.terms(50_000, Optional.of(discount)),
                        "скидка",
                        Bills.SYSTEM);

        assertThat(corrected.settled()).isTrue();
    }

    @Test
    void neverAllocatesMoreThanThereIsHoweverManyTry() throws Exception {
        var payment = bills.money(10_000);
        var owed = new ArrayList<Charge>();
        for (int one = 0; one < AT_ONCE; one++) {
            owed.add(bills.charge(3_000));
        }

        var done =
                together(
                        owed.stream()
                                .<Callable<Charge>>map(it -> () -> allocate(payment, it, 3_000))
                                .toList());

        assertThat(done).isEqualTo(3);
        var kept = payments.find(payment.source(), payment.reference()).orElseThrow();
        assertThat(kept.allocated().value()).isEqualTo(9_000);
        assertThat(kept.free().value()).isEqualTo(1_000);
    }

    @Test
    void whatIsTakenBackIsFreeAgainAndTheChargeOpen() {
        var payment = bills.money(10_000);
        var charge = bills.charge(10_000);
        allocate(payment, charge, 10_000);

        var reopened = payments.undo(payment.id(), charge.id(), new Kopecks(10_000), Bills.SYSTEM);

        assertThat(reopened.settled()).isFalse();
        assertThat(payments.of(charge))
                .extracting(Allocation::kopecks)
                .containsExactly(10_000L, -10_000L);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () ->
                                payments.undo(
                                        payment.id(), charge.id(), new Kopecks(1), Bills.SYSTEM));
    }

    @Test
    void moneyThatWentBackSettlesNothingMore() {
        var payment = bills.money(10_000);
        var charge = bills.charge(8_000);
        allocate(payment, charge, 8_000);

        payments.refund(payment.id(), charge.id(), new Kopecks(8_000), Bills.SYSTEM);
        payments.refundFree(payment.id(), new Kopecks(2_000), Bills.SYSTEM);

        var kept = payments.find(payment.source(), payment.reference()).orElseThrow();
        assertThat(kept.refunded().value()).isEqualTo(10_000);
        assertThat(kept.free().value()).isZero();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> allocate(payment, charge, 1));
    }

    @Test
    void tellsInTheRecordWhatHappenedWithoutNames() {
        var charge = bills.charge(10_000);
        allocate(bills.money(10_000), charge, 10_000);

        var deeds =
                jdbc.sql(
                                """
                        select e.action || ' ' || cast(e.facts as text)
                          from audit.entry e
                         where e.subject_kind = 'charge'
                           and e.subject = :id
                         order by e.id
                        """)
                        .param("id", charge.id().toString())
                        .query(String.class)
                        .list();

        assertThat(deeds).hasSize(2);
        assertThat(deeds.getFirst()).startsWith("payments.charge-issued");
        assertThat(deeds.getLast()).startsWith("payments.charge-settled");
        assertThat(deeds.toString()).doesNotContain("Речной");
    }

    private Charge allocate(Payment payment, Charge charge, long kopecks) {
        return payments.allocate(
                payment.id(), charge.id(), new Kopecks(kopecks), Cause.HAND, Bills.SYSTEM);
    }

    private static ReceivedPayment received(String reference, long kopecks) {
        return new ReceivedPayment(
                ReceivedPayment.Source.STATEMENT,
                reference,
                new Kopecks(kopecks),
                LocalDate.of(2026, 3, 2),
                Optional.empty());
    }

    /// How many of these come to an end.
    private static int together(List<Callable<Charge>> all) throws Exception {
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(all)) {
                try {
                    one.get();
                    done++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Conflict.class);
                }
            }
        }
        return done;
    }
}
