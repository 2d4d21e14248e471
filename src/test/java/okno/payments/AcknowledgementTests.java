package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Allocation.Cause;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Paid is what somebody says that he paid; acknowledged is what a bank says of all of it.
@OknoTest
class AcknowledgementTests {
    @Autowired private Bills bills;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private BulkPayments bulk;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;

    @Autowired private MovableClock clock;

    private TransactionTemplate others = new TransactionTemplate();

    @BeforeEach
    void haveASecondConnection(@Autowired PlatformTransactionManager manager) {
        others = new TransactionTemplate(manager);
        others.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void isWhatABankToldOfByNumber() {
        var charge = bills.charge(10_000);

        var part = allocate(fromBank(6_000), charge, 6_000, Cause.UIN);
        var whole = allocate(fromBank(4_000), charge, 4_000, Cause.UIN);

        assertThat(part.money().acknowledgement()).isEmpty();
        assertThat(whole.money().acknowledgement()).contains(Acknowledgement.MATCHED);
        assertThat(whole.state(bills.today())).isEqualTo(ChargeState.ACKNOWLEDGED);
        assertThat(charges.get(charge.id())).isEqualTo(whole);
        assertThat(recorded(charge)).isEqualTo(1);
    }

    @Test
    void isForcedWhenAnOfficerSaysWhatTheMoneyIsFor() {
        var charge = bills.charge(10_000);

        allocate(fromBank(6_000), charge, 6_000, Cause.UIN);
        var whole = allocate(fromBank(4_000), charge, 4_000, Cause.HAND);

        assertThat(whole.money().acknowledgement()).contains(Acknowledgement.FORCED);
    }

    @Test
    void isForcedWhenAnOfficerSaysSoOfWhatOnlyFittedBefore() {
        var charge = bills.charge(10_000);
        var money = fromBank(10_000);
        allocate(money, charge, 10_000, Cause.MATCH);
        payments.undo(money.id(), charge.id(), new Kopecks(10_000), Bills.SYSTEM);

        var whole = allocate(money, charge, 10_000, Cause.HAND);

        assertThat(whole.money().acknowledgement()).contains(Acknowledgement.FORCED);
    }

    /// Clocks of computers are put back now and then, by an hour when somebody errs.
    @Test
    void isForcedByAnOfficerThoughTheClockWasPutBackMeanwhile() {
        var charge = bills.charge(10_000);
        var money = fromBank(10_000);
        allocate(money, charge, 10_000, Cause.MATCH);
        clock.advance(Duration.ofHours(-1));
        payments.undo(money.id(), charge.id(), new Kopecks(10_000), Bills.SYSTEM);

        var whole = allocate(money, charge, 10_000, Cause.HAND);

        assertThat(whole.money().acknowledgement()).contains(Acknowledgement.FORCED);
    }

    @Test
    void isNothingThatOnlyFitsOrThatNoBankConfirmed() {
        var fitting = bills.charge(10_000);
        var online = bills.charge(10_000);

        var matched = allocate(fromBank(10_000), fitting, 10_000, Cause.MATCH);
        var taken = allocate(bills.money(10_000), online, 10_000, Cause.CHECKOUT);

        assertThat(matched.state(bills.today())).isEqualTo(ChargeState.PAID);
        assertThat(taken.state(bills.today())).isEqualTo(ChargeState.PAID);
    }

    @Test
    void endsWhenTheMoneyGoesElsewhereOrBack() {
        var undone = bills.charge(10_000);
        var returned = bills.charge(10_000);
        var one = fromBank(10_000);
        var other = fromBank(10_000);
        allocate(one, undone, 10_000, Cause.UIN);
        allocate(other, returned, 10_000, Cause.HAND);

        var after = payments.undo(one.id(), undone.id(), new Kopecks(10_000), Bills.SYSTEM);
        var back = payments.refund(other.id(), returned.id(), new Kopecks(1_000), Bills.SYSTEM);

        assertThat(after.money().acknowledgement()).isEmpty();
        assertThat(after.toPay(bills.today()).value()).isEqualTo(10_000);
        assertThat(back.money().acknowledgement()).isEmpty();
        assertThat(back.toPay(bills.today()).value()).isEqualTo(1_000);
    }

    @Test
    void endsWhenTheChargeBecomesDearerOrIsAnnulled() {
        var charge = bills.charge(10_000);
        var paid = allocate(fromBank(10_000), charge, 10_000, Cause.UIN);

        var dearer =
                charges.correct(
                        charge.id(),
                        paid.lock(),
                        bills.terms(15_000, Optional.empty()),
                        "ошибка",
                        Bills.SYSTEM);
        var cheaper =
                charges.correct(charge.id(), dearer.lock(), charge.terms(), "верно", Bills.SYSTEM);
        var annulled = charges.annul(charge.id(), cheaper.lock(), "отмена", Bills.SYSTEM);

        assertThat(dearer.settled()).isFalse();
        assertThat(dearer.toPay(bills.today()).value()).isEqualTo(5_000);
        assertThat(cheaper.money().acknowledgement()).contains(Acknowledgement.MATCHED);
        assertThat(annulled.money().acknowledgement()).isEmpty();
    }

    /// Whoever changes a charge of these meanwhile would weigh it by what was so before.
    @Test
    void isWeighedUnderALockWhenTheGatewayHandsMoneyOver() {
        var charge = bills.charge(10_000);
        var money = bills.money(4_000);
        allocate(money, charge, 4_000, Cause.CHECKOUT);

        var free =
                transactions.execute(
                        _ -> {
                            var handover =
                                    new BulkPayments.Handover(List.of(money.id()), List.of());
                            bulk.confirm(handover, bills.today(), Bills.SYSTEM);
                            return others.execute(_ -> free(charge));
                        });

        assertThat(free).isFalse();
    }

    private boolean free(Charge charge) {
        return jdbc.sql("select 1 from payments.charge where id = :id for update skip locked")
                .param("id", charge.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private Charge allocate(Payment money, Charge charge, long kopecks, Cause cause) {
        return payments.allocate(
                money.id(), charge.id(), new Kopecks(kopecks), cause, Bills.SYSTEM);
    }

    private Payment fromBank(long kopecks) {
        var received =
                new ReceivedPayment(
                        ReceivedPayment.Source.STATEMENT,
                        "bank-" + UUID.randomUUID(),
                        new Kopecks(kopecks),
                        bills.today(),
                        Optional.empty());
        return payments.receive(received, Bills.SYSTEM).payment();
    }

    private long recorded(Charge charge) {
        return jdbc.sql(
                        """
                        select count(*) from audit.entry e
                         where e.subject_kind = 'charge' and e.subject = :id
                           and e.facts ->> 'code' is not null
                        """)
                .param("id", charge.id().toString())
                .query(Long.class)
                .single();
    }
}
