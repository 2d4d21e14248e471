package okno.payments.checkouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.ChargeState;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payment;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.checkouts.Checkouts.Outcome;
import okno.payments.gateway.AskQueue;
import okno.payments.gateway.GatewayPayment;
import okno.payments.sandbox.Sandbox;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.sandbox.SandboxFault;
import okno.payments.sandbox.SandboxServer;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Baskets on their way through the gateway, on good days and on bad ones.
@OknoTest
class CheckoutsTests {
    private static final Duration QUARTER = Duration.ofMinutes(16);

    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Checkouts checkouts;
    @Autowired private Progress progress;
    @Autowired private CheckoutJob asking;
    @Autowired private AskQueue questions;
    @Autowired private Settling settling;
    @Autowired private Notices notices;
    @Autowired private Sandbox sandbox;
    @Autowired private SandboxServer server;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;
    @Autowired private okno.submissions.Orders applications;
    @Autowired private CheckoutOwners owners;

    @AfterEach
    void putBack() {
        server.heal();
        clock.reset();
    }

    @Test
    void opensNothingOfABasketThatCannotBePaid() {
        var paid = bills.charge(100);
        var money = bills.money(100);
        payments.allocate(money.id(), paid.id(), new Kopecks(100), Cause.CHECKOUT, Bills.SYSTEM);
        var many = Stream.generate(() -> bills.charge(100)).limit(Checkouts.MOST + 1L).toList();

        assertThat(till.want(UUID.randomUUID(), List.of())).isEqualTo(new Outcome.Changed());
        assertThat(till.want(UUID.randomUUID(), List.of(till.now(paid))))
                .isEqualTo(new Outcome.Changed());
        assertThat(till.want(UUID.randomUUID(), many)).isEqualTo(new Outcome.Changed());
    }

    @Test
    void whatIsNotThereGetsOnNowhere() {
        var checkout = till.open(bills.charge(100));
        progress.advance(UUID.randomUUID());

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.CREATED);
        assertThatIllegalStateException()
                .isThrownBy(() -> till.now(checkout).to(CheckoutState.CREATED));
    }

    @Test
    void takesABasketOfSeveralChargesByOnePayment() {
        var fine = bills.charge(50_050);
        var fee = bills.charge(20_000);
        var checkout = till.begin(fine, fee);
        till.choose(checkout, Choice.PAY);
        tell();

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.SUCCEEDED);
        assertThat(till.received(checkout)).isEqualTo(70_050);
        assertThat(till.now(fine).state(bills.today())).isEqualTo(ChargeState.PAID);
        assertThat(till.now(fee).state(bills.today())).isEqualTo(ChargeState.PAID);
        till.assertBalanced(checkout);
    }

    @Test
    void takesNothingBeforeThePayerAgrees() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);

        assertThat(checkout.state()).isEqualTo(CheckoutState.PENDING);
        assertThat(checkout.confirmation()).isPresent();
        assertThat(till.now(fine).money().paid()).isEqualTo(new Kopecks(0));
    }

    @Test
    void opensOneCheckoutForAFormThatIsSentTwice() {
        var form = UUID.randomUUID();
        var fine = bills.charge(100);

        assertThat(till.want(form, List.of(fine))).isEqualTo(till.want(form, List.of(fine)));
    }

    @Test
    void opensOneCheckoutForAFormThatIsSentTwiceAtOnce() throws Exception {
        var form = UUID.randomUUID();
        var fine = bills.charge(100);
        Callable<Outcome> click = () -> till.want(form, List.of(fine));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(Collections.nCopies(6, click));

            assertThat(outcomes)
                    .extracting(Future::resultNow)
                    .containsOnly(new Outcome.Opened(checkouts.ofForm(form).orElseThrow()));
        }
    }

    @Test
    void showsTheSecondTabTheFirst() {
        var fine = bills.charge(100);
        var first = till.begin(fine);

        assertThat(till.want(UUID.randomUUID(), List.of(bills.charge(5), fine)))
                .isEqualTo(new Outcome.Busy(till.now(first)));
    }

    @Test
    void opensOneOfManyAtOnce() throws Exception {
        var fine = bills.charge(100);
        List<Callable<Outcome>> tabs =
                IntStream.range(0, 6)
                        .<Callable<Outcome>>mapToObj(
                                _ -> () -> till.want(UUID.randomUUID(), List.of(fine)))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened =
                    threads.invokeAll(tabs).stream()
                            .filter(it -> it.resultNow() instanceof Outcome.Opened)
                            .count();

            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void opensNothingWhenThereIsSomethingElseToPayThanWasSeen() {
        var fine = bills.charge(100);
        var wanted =
                new Checkouts.Wanted(
                        UUID.randomUUID(), List.of(fine.id()), new Kopecks(99), Optional.empty());

        assertThat(checkouts.open(wanted, Bills.SYSTEM)).isEqualTo(new Outcome.Changed());
    }

    @Test
    void letsGoWhatIsNotPaidForWhatIsGivenUp() {
        var fine = bills.charge(100);
        var first = till.begin(fine);

        assertThat(checkouts.giveUp(first.id(), Bills.SYSTEM)).isTrue();

        assertThat(till.begin(fine).state()).isEqualTo(CheckoutState.PENDING);
    }

    /// In one tab he gives up, in the other he agrees.
    @Test
    void letsTheMoneyGoOfWhoAgreesAfterGivingUp() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        checkouts.giveUp(checkout.id(), Bills.SYSTEM);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        pass(QUARTER);

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.CANCELED);
        assertThat(till.now(fine).money().paid()).isEqualTo(new Kopecks(0));
        till.assertBalanced(checkout);
    }

    @Test
    void doesNotGiveUpWhatIsHeld() {
        var checkout = till.begin(bills.charge(100));
        till.choose(checkout, Choice.PAY);
        server.fail(SandboxFault.NONE);
        server.fail(SandboxFault.TRY_AGAIN);
        progress.advance(checkout.id());

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.WAITING_FOR_CAPTURE);
        assertThat(checkouts.giveUp(checkout.id(), Bills.SYSTEM)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAY", "PAY_TOLD_TWICE", "PAY_TOLD_BACKWARDS", "PAY_TOLD_LATE"})
    void takesMoneyOnceHoweverItIsTold(Choice choice) {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, choice);
        for (int turn = 0; turn < 4; turn++) {
            tell();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.SUCCEEDED);
        assertThat(till.now(fine).money().paid()).isEqualTo(new Kopecks(100));
        till.assertBalanced(checkout);
    }

    @Test
    void asksAfterAQuarterOfAnHourWhenNobodyTells() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        asking.queue();
        worker.drain();
        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.PENDING);

        pass(QUARTER);

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.SUCCEEDED);
    }

    @Test
    void asksAboutNoMoreAtOnceThanItMay() {
        till.begin(bills.charge(100));
        till.begin(bills.charge(100));
        clock.advance(QUARTER);

        assertThat(questions.queue("checkout", CheckoutJob.KIND, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "BROKEN", "TRY_AGAIN", "TOO_MANY", "GARBLED"})
    void opensOnePaymentThoughAnswersAreLost(SandboxFault fault) {
        var checkout = till.open(bills.charge(100));
        server.fail(fault);
        progress.advance(checkout.id());
        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.CREATED);

        pass(Duration.ofMinutes(1));

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.PENDING);
        assertThat(till.atGateway(checkout)).hasSize(1);
    }

    /// The process dies after the money was taken and before it was written down.
    @Test
    void writesDownMoneyWhoseTakingWasForgotten() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        server.fail(SandboxFault.NONE);
        server.fail(SandboxFault.LOST);
        progress.advance(checkout.id());

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.WAITING_FOR_CAPTURE);

        pass(Duration.ofMinutes(1));

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.SUCCEEDED);
        assertThat(till.received(checkout)).isEqualTo(100);
        till.assertBalanced(checkout);
    }

    @Test
    void takesNoMoneyForWhatIsAnnulledMeanwhile() {
        var fine = bills.charge(100);
        var fee = bills.charge(300);
        var checkout = till.begin(fine, fee);
        till.choose(checkout, Choice.PAY);
        charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM);
        tell();

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.CANCELED);
        assertThat(till.now(checkout).reason()).contains("changed");
        assertThat(till.now(fee).money().paid()).isEqualTo(new Kopecks(0));
        till.assertBalanced(checkout);
    }

    @Test
    void takesNoMoneyForWhatIsPaidOtherwiseMeanwhile() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.PAY);
        payments.allocate(
                bills.money(60).id(), fine.id(), new Kopecks(60), Cause.HAND, Bills.SYSTEM);
        tell();

        assertThat(till.now(checkout).reason()).contains("changed");
        till.assertBalanced(checkout);
    }

    /// Between the decision to take the money and the taking there is a network.
    @Test
    void keepsMoneyFreeThatWasTakenForWhatIsAnnulledLast() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        server.fail(SandboxFault.NONE);
        server.fail(SandboxFault.LOST);
        progress.advance(checkout.id());
        var taken = till.atGateway(checkout).getFirst();
        charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM);
        pass(Duration.ofMinutes(1));

        var money =
                payments.find(ReceivedPayment.Source.GATEWAY, "yookassa:" + taken.id())
                        .orElseThrow();
        assertThat(money.free()).isEqualTo(new Kopecks(100));
        till.assertBalanced(checkout);
    }

    @Test
    void leavesFreeWhatAnotherPaymentSettlesAtThatMoment() throws Exception {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        server.fail(SandboxFault.NONE);
        server.fail(SandboxFault.LOST);
        progress.advance(checkout.id());
        var other = bills.money(100);

        try (var threads = Executors.newSingleThreadExecutor()) {
            var late =
                    transactions.execute(
                            _ -> {
                                pay(fine, other);
                                var asked = threads.submit(() -> progress.advance(checkout.id()));
                                applications.awaitLock(asked);
                                return asked;
                            });
            Objects.requireNonNull(late).get();
        }

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.SUCCEEDED);
        assertThat(till.now(fine).money().paid()).isEqualTo(new Kopecks(100));
    }

    private void pay(Charge charge, Payment money) {
        payments.allocate(money.id(), charge.id(), money.amount(), Cause.UIN, Bills.SYSTEM);
    }

    /// Whichever comes first, no kopeck is lost: what was taken settles the charge, which has to be
    /// given back, or is free.
    @Test
    void takesMoneyOrNotWhenTheChargeIsAnnulledAtThatMoment() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            var fine = bills.charge(100);
            var checkout = till.begin(fine);
            till.choose(checkout, Choice.PAY_NEVER_TOLD);
            Callable<Boolean> paying = () -> advance(checkout);
            Callable<Boolean> annulling =
                    () -> charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM).annulled();

            try (var threads = Executors.newFixedThreadPool(2)) {
                assertThat(threads.invokeAll(List.of(paying, annulling)))
                        .allMatch(it -> it.resultNow());
            }
            progress.advance(checkout.id());

            till.assertBalanced(checkout);
            var settling = till.now(fine).money().paid().value();
            assertThat(settling + free(checkout)).isEqualTo(till.received(checkout));
        }
    }

    private boolean advance(Checkout checkout) {
        progress.advance(checkout.id());
        return true;
    }

    private long free(Checkout checkout) {
        return till.atGateway(checkout).stream()
                .flatMap(
                        it ->
                                payments
                                        .find(ReceivedPayment.Source.GATEWAY, "yookassa:" + it.id())
                                        .stream())
                .mapToLong(it -> it.free().value())
                .sum();
    }

    @Test
    void believesNoForgedNotification() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.FORGE);
        tell();

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.PENDING);
        assertThat(till.now(fine).money().paid()).isEqualTo(new Kopecks(0));
    }

    @Test
    void asksOnceForNotificationsThatArePouredOverIt() {
        var checkout = till.begin(bills.charge(100));
        till.choose(checkout, Choice.FORGE);
        var notice = sandbox.due().getFirst().body().getBytes(UTF_8);
        worker.drain();
        for (int turn = 0; turn < 50; turn++) {
            notices.take("yookassa", notice);
        }

        assertThat(jobs(checkout)).isEqualTo(1);
        worker.drain();
    }

    @Test
    void asksNothingForARepeatedNotificationOfWhatIsOver() {
        var checkout = till.begin(bills.charge(100));
        till.choose(checkout, Choice.PAY);
        var notice = sandbox.due().getLast().body().getBytes(UTF_8);
        tell();
        clock.advance(Duration.ofMinutes(5));

        assertThat(notices.take("yookassa", notice)).isTrue();
        assertThat(jobs(checkout)).isZero();
    }

    @Test
    void forgetsWhoseItWasWhenTheAccountGoes() {
        var citizen = applications.citizen();
        var fine = bills.charge(100);
        var wanted =
                new Checkouts.Wanted(
                        UUID.randomUUID(),
                        List.of(fine.id()),
                        new Kopecks(100),
                        Optional.of(citizen));
        var opened = (Outcome.Opened) checkouts.open(wanted, Bills.SYSTEM);
        assertThat(till.now(opened.checkout()).citizen()).contains(citizen);

        owners.erase(citizen);

        assertThat(till.now(opened.checkout()).citizen()).isEmpty();
    }

    @Test
    void endsWhenThePayerDeclines() {
        var fine = bills.charge(100);
        var checkout = till.begin(fine);
        till.choose(checkout, Choice.DECLINE);
        tell();

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.CANCELED);
        assertThat(till.begin(fine).state()).isEqualTo(CheckoutState.PENDING);
    }

    @Test
    void endsWhenThePayerDoesNothing() {
        var checkout = till.begin(bills.charge(100));
        for (int turn = 0; turn < 6; turn++) {
            pass(QUARTER);
        }

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.EXPIRED);
        assertThat(till.now(checkout).askAt()).isEmpty();
    }

    @Test
    void waitsForAGatewayThatIsDownForADay() {
        var fine = bills.charge(100);
        var paid = till.begin(fine);
        till.choose(paid, Choice.PAY_NEVER_TOLD);
        var opened = till.open(bills.charge(200));
        for (int hour = 0; hour < 24; hour++) {
            for (int fault = 0; fault < 2; fault++) {
                server.fail(SandboxFault.BROKEN);
            }
            progress.advance(paid.id());
            progress.advance(opened.id());
            clock.advance(Duration.ofHours(1));
        }
        server.heal();
        pass(Duration.ofHours(2));

        assertThat(till.now(paid).state()).isEqualTo(CheckoutState.SUCCEEDED);
        assertThat(till.now(opened).state()).isEqualTo(CheckoutState.EXPIRED);
        assertThat(till.now(opened).reason()).contains("silent");
        till.assertBalanced(paid);
        till.assertBalanced(opened);
    }

    @Test
    void closesWhatTheGatewayWillNotHave() {
        var checkout = till.open(bills.charge(100));
        server.fail(SandboxFault.REFUSED);
        progress.advance(checkout.id());

        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.CANCELED);
        assertThat(till.now(checkout).reason()).contains("refused");
    }

    @Test
    void believesNoAnswerAboutAnotherPaymentOrAnotherAmount() {
        var checkout = till.begin(bills.charge(100));
        var id = checkout.external().orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(() -> settling.apply(checkout.id(), held("other", 100)));
        assertThat(settling.apply(checkout.id(), held(id, 99))).isEqualTo(Settling.Next.LET_GO);
        assertThat(till.now(checkout).reason()).contains("changed");
    }

    @Test
    void leavesAloneWhatIsPaidAlready() {
        var checkout = till.begin(bills.charge(100));
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        var id = till.now(checkout).external().orElseThrow();

        var next = settling.apply(checkout.id(), held(id, 100));
        settling.close(checkout.id(), CheckoutState.CANCELED, "refused");

        assertThat(next).isEqualTo(Settling.Next.NOTHING);
        assertThat(till.now(checkout).state()).isEqualTo(CheckoutState.SUCCEEDED);
    }

    @Test
    void asksNoSoonerThanTheGatewayWants() {
        var checkout = till.begin(bills.charge(100));
        var soonest = clock.instant().plus(Duration.ofHours(3));

        settling.later(checkout.id(), Duration.ofHours(3));

        assertThat(till.now(checkout).askAt().orElseThrow()).isAfterOrEqualTo(soonest);
    }

    private static GatewayPayment held(String id, long kopecks) {
        return new GatewayPayment(
                id,
                GatewayPayment.State.WAITING_FOR_CAPTURE,
                new Kopecks(kopecks),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Kopecks.ZERO,
                Optional.empty());
    }

    /// The gateway tells what is due, and the portal does what it was told to.
    private void tell() {
        for (var due = sandbox.due(); !due.isEmpty(); due = sandbox.due()) {
            for (var notice : due) {
                assertThat(notices.take("yookassa", notice.body().getBytes(UTF_8))).isTrue();
                sandbox.sent(notice, true);
            }
            worker.drain();
        }
    }

    private void pass(Duration time) {
        clock.advance(time);
        asking.queue();
        worker.drain();
    }

    private int jobs(Checkout checkout) {
        return jdbc.sql("select count(*) from platform.job where subject = :id")
                .param("id", checkout.id().toString())
                .query(Integer.class)
                .single();
    }
}
