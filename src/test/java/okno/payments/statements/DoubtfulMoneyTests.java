package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import okno.accounts.StaffId;
import okno.desk.Counter;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.payments.payees.Payees;
import okno.payments.refunds.Refund;
import okno.payments.refunds.Refunds;
import okno.payments.statements.KeptLine.State;
import okno.payments.statements.SampleStatements.In;
import okno.platform.Conflict;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Money that officers decided to give back stays where it is until it went.
@OknoTest
class DoubtfulMoneyTests {
    private static final Set<String> BODIES = Set.of(Bills.BODY);

    @Autowired private DoubtfulMoney doubts;
    @Autowired private Refunds refunds;
    @Autowired private Statements statements;
    @Autowired private LineStore lines;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Payees payees;
    @Autowired private JobWorker jobs;
    @Autowired private Counter counter;
    @Autowired private Bills bills;
    @Autowired private okno.submissions.Orders applications;
    @Autowired private TransactionTemplate transactions;

    private StaffId officer = new StaffId(new UUID(0, 0));

    @BeforeEach
    void appoint() {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        officer = counter.officer("Возвратов").id();
    }

    @Test
    void settlesNothingByMoneyThatIsOnItsWayBack() throws IOException {
        var paid = bills.charge(40_000);
        var other = bills.charge(60_000);
        var line = bring(new In("51", "1000.00", paid.uin().digits(), "излишек"));
        var refund = decide(line, Optional.empty(), 45_000);

        boolean settled = doubts.settle(BODIES, line.id(), other.uin(), officer);
        goes(refund);

        assertThat(settled).isTrue();
        assertThat(kopecks(other)).isEqualTo(15_000);
        assertThat(doubts.find(BODIES, line.id()).free()).isEqualTo(Kopecks.ZERO);
        assertThat(doubts.find(BODIES, line.id()).line().state()).isEqualTo(State.WORKED);
    }

    @Test
    void takesNothingBackThatIsOnItsWayToThePayer() throws IOException {
        var charge = bills.charge(80_000);
        var line = bring(new In("52", "1000.00", charge.uin().digits(), "излишек"));
        var refund = decide(line, Optional.of(charge.id()), 30_000);

        doubts.undo(BODIES, line.id(), officer);
        long left = kopecks(charge);
        goes(refund);

        assertThat(left).isEqualTo(30_000);
        assertThat(kopecks(charge)).isZero();
        assertThat(doubts.find(BODIES, line.id()).free()).isEqualTo(new Kopecks(70_000));
    }

    @Test
    void settlesNothingThatAnotherPaymentSettlesAtThatMoment() throws Exception {
        var charge = bills.charge(60_000);
        var line = bring(new In("56", "1000.00", "", "плата"));
        var other = bills.money(60_000);

        try (var threads = Executors.newSingleThreadExecutor()) {
            var late =
                    transactions.execute(
                            _ -> {
                                payments.allocate(
                                        other.id(),
                                        charge.id(),
                                        other.amount(),
                                        Cause.UIN,
                                        Bills.SYSTEM);
                                var settled =
                                        threads.submit(
                                                () ->
                                                        doubts.settle(
                                                                BODIES,
                                                                line.id(),
                                                                charge.uin(),
                                                                officer));
                                applications.awaitLock(settled);
                                return settled;
                            });

            assertThat(Objects.requireNonNull(late).get()).isFalse();
        }
        assertThat(kopecks(charge)).isEqualTo(60_000);
    }

    @Test
    void refusesToUndoWhatIsWhollyOnItsWayBack() throws IOException {
        var charge = bills.charge(80_000);
        var line = bring(new In("53", "1000.00", charge.uin().digits(), "излишек"));
        decide(line, Optional.of(charge.id()), 80_000);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> doubts.undo(BODIES, line.id(), officer));
        assertThat(kopecks(charge)).isEqualTo(80_000);
    }

    @Test
    void settlesNothingThatOwesNothing() throws IOException {
        var annulled = bills.charge(10_000);
        charges.annul(annulled.id(), annulled.lock(), "ошибка", Bills.SYSTEM);
        var settled = bills.charge(100);
        var money = bills.money(100);
        payments.allocate(money.id(), settled.id(), new Kopecks(100), Cause.CHECKOUT, Bills.SYSTEM);
        var line = bring(new In("56", "12.34", "", "неизвестно за что"));

        for (var uin : List.of(Bills.uin(), annulled.uin(), settled.uin())) {
            assertThat(doubts.settle(BODIES, line.id(), uin, officer)).isFalse();
        }
        assertThat(doubts.find(BODIES, line.id()).free()).isEqualTo(new Kopecks(1_234));
    }

    @Test
    void whatIsLeftOfTheMoneyStaysDoubtful() throws IOException {
        var charge = bills.charge(10_000);
        var line = bring(new In("57", "123.45", "", "неизвестно за что"));

        doubts.settle(BODIES, line.id(), charge.uin(), officer);

        var found = doubts.find(BODIES, line.id());
        assertThat(found.free()).isEqualTo(new Kopecks(2_345));
        assertThat(found.line().state()).isEqualTo(State.DOUBTFUL);
        assertThat(found.line().doubt()).contains(Doubt.OVER);
    }

    /// Of a day that no other format brings; the account closes as others open it.
    @Test
    void whatTheBankTakesBackWaitsForAPerson() throws IOException {
        var reversal =
                new In("58", "25.00", "", "Отмена операции")
                        .inCamt("<Nm>Банк</Nm>")
                        .replace("CRDT", "DBIT")
                        .replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
        var opening = "OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"RUB\">";
        var file =
                SampleStatements.camtOf("02", "1000.00", List.of(reversal))
                        .replace(opening + "1000.00", opening + "1025.00")
                        .replace("2026-11-28", "2019-03-04");

        var line = bring(file);
        doubts.close(BODIES, line.id(), officer);

        assertThat(line.doubt()).contains(Doubt.REVERSAL);
        assertThat(line.payment()).isEmpty();
        assertThat(doubts.find(BODIES, line.id()).line().state()).isEqualTo(State.WORKED);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> doubts.close(BODIES, line.id(), officer));
    }

    @Test
    void doubtsMoneyThatCameToAnotherAccountThanItsChargeNames() throws IOException {
        var charge = bills.charge(40_000);
        var elsewhere = okno.payments.Payees.bank();
        var terms = charge.terms();
        charges.correct(
                charge.id(),
                charge.lock(),
                new ChargeTerms(
                        terms.total(),
                        terms.discount(),
                        terms.purpose(),
                        terms.legalAct(),
                        terms.payBy(),
                        elsewhere),
                "счет",
                Bills.SYSTEM);

        var line = bring(new In("57", "400.00", charge.uin().digits(), "старый счет"));

        assertThat(line.doubt()).contains(Doubt.WRONG_PAYEE);
        assertThat(kopecks(charge)).isZero();
    }

    private KeptLine bring(In line) throws IOException {
        return bring(SampleStatements.clientBank(List.of(line)));
    }

    private KeptLine bring(String statement) throws IOException {
        var file = statement.getBytes(StandardCharsets.UTF_8);
        var by = new Statements.Bringer(BODIES, "выписка.txt", Optional.empty());
        statements.take(() -> new ByteArrayInputStream(file), by);
        jobs.drain();
        return lines.list(BODIES, State.DOUBTFUL, Optional.empty(), 1).getFirst();
    }

    private Refund decide(KeptLine line, Optional<UUID> charge, long kopecks) {
        var wanted =
                new Refunds.Wanted(
                        line.payment().orElseThrow(),
                        charge,
                        Bills.BODY,
                        new Kopecks(kopecks),
                        Refund.Reason.ASKED,
                        Optional.empty());
        return refunds.decide(wanted, officer.value());
    }

    private void goes(Refund refund) {
        refunds.order(BODIES, refund.id(), officer.value());
        refunds.end(BODIES, refund.id(), true, officer.value());
    }

    private long kopecks(Charge charge) {
        return charges.get(charge.id()).money().paid().value();
    }
}
