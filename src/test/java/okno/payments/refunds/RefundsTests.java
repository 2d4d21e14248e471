package okno.payments.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payment;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.Progress;
import okno.payments.checkouts.Till;
import okno.payments.gateway.AskQueue;
import okno.payments.gateway.GatewayAnswer;
import okno.payments.gateway.GatewayRefund;
import okno.payments.refunds.Refund.Reason;
import okno.payments.sandbox.Sandbox;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.sandbox.SandboxFault;
import okno.payments.sandbox.SandboxServer;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Money goes back once, never more than came, and the books follow it.
@OknoTest
class RefundsTests {
    private static final Set<String> BODIES = Set.of(Bills.BODY);
    private static final String OTHER = "stavropol-city-education";
    private static final String EXTERNAL = "2d8f5e1a-000f-5000-8000-1a2b3c4d5e70";
    private static final Kopecks PART = new Kopecks(300);

    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Progress progress;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Refunds refunds;
    @Autowired private RefundStore store;
    @Autowired private RefundJob asking;
    @Autowired private MoneyOrders orders;
    @Autowired private AskQueue questions;
    @Autowired private Sandbox sandbox;
    @Autowired private SandboxServer server;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;
    @Autowired private Counter counter;

    private SignedInStaff officer;

    @BeforeEach
    void appoint() {
        officer = counter.officer("Возвратов");
    }

    @AfterEach
    void putBack() {
        server.heal();
        clock.reset();
    }

    @Test
    void givesAPartBackByTheGatewayThatTookIt() {
        var fine = bills.charge(1000);
        var checkout = paid(fine);
        var refund = decide(fine, PART);
        pass();

        assertThat(now(refund).state()).isEqualTo(RefundState.DONE);
        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(700));
        assertThat(money(checkout).refunded()).isEqualTo(PART);
        assertThat(atGateway(checkout)).isEqualTo(300);
    }

    @Test
    void neverGivesBackMoreThanCame() {
        var fine = bills.charge(1000);
        paid(fine);
        decide(fine, new Kopecks(800));

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> decide(fine, new Kopecks(201)));
        pass();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> decide(fine, new Kopecks(201)));
        assertThat(decide(fine, new Kopecks(200)).state()).isEqualTo(RefundState.DECIDED);
        assertThat(refunds.sources(fine.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "GARBLED", "BROKEN", "TRY_AGAIN"})
    void givesBackOnceThoughAnAnswerIsLost(SandboxFault fault) {
        var fine = bills.charge(1000);
        var checkout = paid(fine);
        var refund = decide(fine, PART);
        server.fail(fault);
        ask(refund);
        assertThat(now(refund).state()).isEqualTo(RefundState.DECIDED);

        clock.advance(Duration.ofMinutes(2));
        ask(refund);

        assertThat(now(refund).state()).isEqualTo(RefundState.DONE);
        assertThat(atGateway(checkout)).isEqualTo(300);
    }

    /// The gateway forgets the key of a command after a day: nothing is sent again then.
    @Test
    void leavesToAPersonWhatIsUnclearForLong() {
        var fine = bills.charge(1000);
        paid(fine);
        var refund = decide(fine, PART);
        server.fail(SandboxFault.BROKEN);
        ask(refund);
        clock.advance(Duration.ofHours(21));
        ask(refund);

        assertThat(now(refund).state()).isEqualTo(RefundState.UNCLEAR);
        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(1000));
        refunds.end(BODIES, refund.id(), true, officer.id().value());
        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(700));
    }

    @Test
    void saysSoWhenTheGatewayRefuses() {
        var fine = bills.charge(1000);
        paid(fine);
        var refund = decide(fine, PART);
        server.fail(SandboxFault.REFUSED);
        ask(refund);

        assertThat(now(refund).state()).isEqualTo(RefundState.REFUSED);
        assertThat(refunds.sources(fine.id()))
                .extracting(Refunds.Source::most)
                .containsExactly(new Kopecks(1000));
    }

    /// A gateway may say that it will give money back later, and then that it did, or could not.
    @ParameterizedTest
    @CsvSource({"SUCCEEDED, DONE, 700", "CANCELED, REFUSED, 1000"})
    void waitsForWhatTheGatewayDoesLater(GatewayRefund.State said, RefundState state, long left) {
        var fine = bills.charge(1000);
        paid(fine);
        var refund = decide(fine, PART);
        hears(refund, told(GatewayRefund.State.PENDING));
        var pending = now(refund);

        hears(refund, new GatewayAnswer.Refused<>("not_found", ""));
        hears(refund, new GatewayAnswer.Unknown<>());
        clock.advance(Duration.ofHours(21));
        hears(refund, new GatewayAnswer.TryAgain<>(Duration.ZERO));
        var later = now(refund);
        hears(refund, told(said));
        hears(refund, told(said));

        assertThat(pending.external()).contains(EXTERNAL);
        assertThat(later.state()).isEqualTo(RefundState.DECIDED);
        assertThat(now(refund).state()).isEqualTo(state);
        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(left));
    }

    @Test
    void whatHasEndedEndsOnce() {
        var fine = bills.charge(1000);
        paid(fine);
        var refund = decide(fine, PART);
        ask(refund);

        refunds.settle(refund.id(), RefundState.REFUSED, Optional.empty(), Bills.SYSTEM);

        assertThat(now(refund).state()).isEqualTo(RefundState.DONE);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> refunds.end(BODIES, refund.id(), true, officer.id().value()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> refunds.order(BODIES, refund.id(), officer.id().value()));
    }

    @Test
    void isNotDoneByTheBankBeforeItIsOrdered() {
        var fine = bills.charge(1000);
        var refund = decide(fine, statement(fine), PART);
        var by = officer.id().value();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> refunds.end(BODIES, refund.id(), true, by));
        refunds.order(BODIES, refund.id(), by);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> refunds.order(BODIES, refund.id(), by));
        refunds.end(BODIES, refund.id(), false, by);

        assertThat(now(refund).state()).isEqualTo(RefundState.REFUSED);
        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(1000));
    }

    @Test
    void nothingIsNoAmountToGiveBack() {
        var fine = bills.charge(1000);
        paid(fine);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> decide(fine, Kopecks.ZERO));
    }

    @Test
    void givesBackWhatWasTakenForWhatIsAnnulled() {
        var fine = bills.charge(1000);
        paid(fine);
        charges.annul(fine.id(), charges.get(fine.id()).lock(), "ошибка", Bills.SYSTEM);
        decide(fine, new Kopecks(1000));
        pass();

        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(0));
    }

    @Test
    void leavesTheBankToThePeopleOfTheBody() {
        var fine = bills.charge(1000);
        var refund = decide(fine, statement(fine));
        pass();
        assertThat(now(refund).state()).isEqualTo(RefundState.DECIDED);

        refunds.order(BODIES, refund.id(), officer.id().value());
        refunds.end(BODIES, refund.id(), true, officer.id().value());

        assertThat(now(refund).state()).isEqualTo(RefundState.DONE);
        assertThat(charges.get(fine.id()).money().paid()).isEqualTo(new Kopecks(700));
    }

    @Test
    void anotherBodyDoesNotSeeIt() {
        var fine = bills.charge(1000);
        var refund = decide(fine, statement(fine));
        var others = Set.of(OTHER);

        assertThat(refunds.list(others, Optional.empty()).rows())
                .noneMatch(it -> it.id().equals(refund.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> refunds.order(others, refund.id(), officer.id().value()));
    }

    @Test
    void ofABasketABodySeesWhatCameForItsOwnChargesOnly() {
        var own = bills.charge(1000);
        var other = bills.chargeOf(OTHER, 500);
        var checkout = till.begin(own, other);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        var payment = money(till.now(checkout)).id();
        payments.undo(payment, own.id(), new Kopecks(1000), Bills.SYSTEM);
        payments.undo(payment, other.id(), new Kopecks(500), Bills.SYSTEM);

        var before = owed(OTHER, own, other);
        free(payment, OTHER, 300);

        assertThat(before).containsExactly(tuple(other.uin(), new Kopecks(500)));
        assertThat(owed(OTHER, own, other)).containsExactly(tuple(other.uin(), new Kopecks(200)));
        assertThat(owed(Bills.BODY, own, other))
                .containsExactly(tuple(own.uin(), new Kopecks(1000)));
    }

    @Test
    void ofABasketABodyGivesBackWhatCameForItsOwnChargesOnly() {
        var own = bills.charge(1000);
        var other = bills.chargeOf(OTHER, 500);
        var checkout = till.begin(own, other);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        var payment = money(till.now(checkout)).id();
        payments.undo(payment, own.id(), new Kopecks(1000), Bills.SYSTEM);
        payments.undo(payment, other.id(), new Kopecks(500), Bills.SYSTEM);

        assertThat(most(own)).containsExactly(new Kopecks(1000));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> free(payment, OTHER, 501));
        free(payment, OTHER, 500);
        assertThat(most(own)).containsExactly(new Kopecks(1000));
        pass();
        assertThat(most(other)).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> free(payment, OTHER, 1));
        assertThat(free(payment, Bills.BODY, 1000).state()).isEqualTo(RefundState.DECIDED);
    }

    @Test
    void ofABasketABodyWithoutAChargeInItGivesBackNothing() {
        var fine = bills.charge(1000);
        var payment = money(paid(fine)).id();
        payments.undo(payment, fine.id(), new Kopecks(1000), Bills.SYSTEM);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> free(payment, OTHER, 1));
        assertThat(free(payment, Bills.BODY, 1000).state()).isEqualTo(RefundState.DECIDED);
        pass();
    }

    @Test
    void doesNotDecideAnewOnWhatIsUnderWayThoughItSettlesNothingNow() {
        var fine = bills.charge(1000);
        var payment = statement(fine);
        var refund = decide(fine, payment, new Kopecks(800));
        payments.undo(payment, fine.id(), new Kopecks(1000), Bills.SYSTEM);

        assertThat(most(fine)).containsExactly(new Kopecks(200));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> free(payment, Bills.BODY, 201));
        refunds.end(BODIES, refund.id(), false, officer.id().value());
        assertThat(free(payment, Bills.BODY, 1000).state()).isEqualTo(RefundState.DECIDED);
    }

    @Test
    void doesNotLetAnOfficerEndWhatTheGatewayIsAsked() {
        var fine = bills.charge(1000);
        paid(fine);
        var refund = decide(fine, PART);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> refunds.end(BODIES, refund.id(), true, officer.id().value()));
        pass();
    }

    @Test
    void decidesNothingWhenOtherMoneyIsThereThanWasSeen() {
        var fine = bills.charge(1000);
        paid(fine);
        var source = refunds.sources(fine.id()).getFirst();
        var wanted =
                new Refunds.Wanted(
                        source.payment(),
                        source.charge(),
                        Bills.BODY,
                        PART,
                        Reason.ASKED,
                        Optional.of(source.most()));

        refunds.decide(wanted, officer.id().value());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> refunds.decide(wanted, officer.id().value()));
    }

    private List<Tuple> owed(String body, Charge... charges) {
        var numbers = Stream.of(charges).map(Charge::uin).toList();
        return refunds.owed(Set.of(body)).stream()
                .filter(it -> numbers.contains(it.uin()))
                .map(it -> tuple(it.uin(), it.amount()))
                .toList();
    }

    private List<Kopecks> most(Charge charge) {
        return refunds.sources(charge.id()).stream().map(Refunds.Source::most).toList();
    }

    private Refund free(UUID payment, String body, long kopecks) {
        var amount = new Kopecks(kopecks);
        var wanted =
                new Refunds.Wanted(
                        payment, Optional.empty(), body, amount, Reason.TWICE, Optional.empty());
        return refunds.decide(wanted, officer.id().value());
    }

    private Refund decide(Charge charge, Kopecks amount) {
        var source =
                refunds.sources(charge.id()).stream()
                        .findFirst()
                        .orElseThrow(() -> new Conflict("nothing"));
        return decide(charge, source.payment(), amount);
    }

    private Refund decide(Charge charge, UUID payment) {
        return decide(charge, payment, PART);
    }

    private Refund decide(Charge charge, UUID payment, Kopecks amount) {
        var wanted =
                new Refunds.Wanted(
                        payment,
                        Optional.of(charge.id()),
                        Bills.BODY,
                        amount,
                        Reason.ASKED,
                        Optional.empty());
        return refunds.decide(wanted, officer.id().value());
    }

    private Checkout paid(Charge charge) {
        var checkout = till.begin(charge);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        return till.now(checkout);
    }

    /// The whole of a charge, by a bank.
    private UUID statement(Charge charge) {
        var received =
                new ReceivedPayment(
                        ReceivedPayment.Source.STATEMENT,
                        "test-" + UUID.randomUUID(),
                        charge.terms().total(),
                        bills.today(),
                        Optional.empty());
        var id = payments.receive(received, Bills.SYSTEM).payment().id();
        payments.allocate(id, charge.id(), charge.terms().total(), Cause.UIN, Bills.SYSTEM);
        return id;
    }

    private Payment money(Checkout checkout) {
        var reference = "yookassa:" + checkout.external().orElseThrow();
        return payments.find(ReceivedPayment.Source.GATEWAY, reference).orElseThrow();
    }

    private long atGateway(Checkout checkout) {
        return sandbox.find(checkout.external().orElseThrow()).orElseThrow().refunded();
    }

    private Refund now(Refund refund) {
        return store.find(refund.id()).orElseThrow();
    }

    /// What is due is done, that of other tests too.
    private void pass() {
        asking.queue();
        worker.drain();
    }

    /// The gateway says this of a refund, whatever it is asked.
    private void hears(Refund refund, GatewayAnswer<GatewayRefund> answer) {
        var id = refund.id();
        var gateway = new ScriptedRefunds(answer);
        new RefundJob(store, orders, refunds, gateway, questions, clock)
                .run(new Job(id, asking.kind(), id.toString(), null, 1));
    }

    private static GatewayAnswer<GatewayRefund> told(GatewayRefund.State state) {
        return new GatewayAnswer.Done<>(
                new GatewayRefund(EXTERNAL, "payment", state, PART, Optional.empty()));
    }

    /// The gateway is asked about this one only: what goes wrong then goes wrong with it.
    private void ask(Refund refund) {
        var id = refund.id();
        asking.run(new Job(id, asking.kind(), id.toString(), null, 1));
    }
}
