package okno.payments.checkouts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.sandbox.Sandbox;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.sandbox.SandboxFault;
import okno.payments.sandbox.SandboxServer;
import okno.platform.Conflict;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens in whatever order, in the end the portal and the gateway say the same, nobody
/// pays twice and nothing that is annulled is paid.
@OknoTest
class DisorderTests {
    private static final int STEPS = 14;

    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Charges charges;
    @Autowired private Checkouts checkouts;
    @Autowired private Progress progress;
    @Autowired private CheckoutJob asking;
    @Autowired private Notices notices;
    @Autowired private Sandbox sandbox;
    @Autowired private SandboxServer server;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    @AfterEach
    void putBack() {
        server.heal();
        clock.reset();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("okno.disorders", 40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsBalanced(long seed) {
        var random = new Random(seed);
        var fine = bills.charge(10_000 + seed);
        var fee = bills.charge(300);
        var tills = new ArrayList<>(List.of(till.open(fine, fee)));
        for (int step = 0; step < STEPS; step++) {
            happen(random, tills, fine, fee);
        }
        calmDown();

        tills.forEach(till::assertBalanced);
        var received = tills.stream().mapToLong(till::received).sum();
        var settled = paid(fine) + paid(fee);
        assertThat(settled).isLessThanOrEqualTo(received);
        assertThat(paid(fine)).isIn(0L, 10_000 + seed);
        assertThat(received).isIn(0L, 10_300 + seed);
    }

    private void happen(Random random, List<Checkout> tills, Charge fine, Charge fee) {
        var checkout = tills.get(random.nextInt(tills.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> progress.advance(checkout.id());
            case 2 -> choose(checkout, any(random));
            case 3 -> choose(checkout, Choice.PAY);
            case 4 -> tell(random);
            case 5 -> server.fail(fault(random));
            case 6 -> checkouts.giveUp(checkout.id(), Bills.SYSTEM);
            case 7 -> annulOrOpen(random, tills, fine, fee);
            default -> pass(Duration.ofSeconds(random.nextInt(2000)));
        }
    }

    private void annulOrOpen(Random random, List<Checkout> tills, Charge fine, Charge fee) {
        if (random.nextInt(4) == 0) {
            try {
                charges.annul(fine.id(), fine.lock(), "ошибка", Bills.SYSTEM);
            } catch (Conflict _) {
                // It is annulled already.
            }
        } else if (till.want(UUID.randomUUID(), List.of(fine, fee))
                instanceof Checkouts.Outcome.Opened(var opened)) {
            tills.add(opened);
        }
    }

    private static Choice any(Random random) {
        var choices = new ArrayList<>(EnumSet.allOf(Choice.class));
        Collections.shuffle(choices, random);
        return choices.getFirst();
    }

    private static SandboxFault fault(Random random) {
        var faults =
                List.of(
                        SandboxFault.NONE,
                        SandboxFault.TRY_AGAIN,
                        SandboxFault.BROKEN,
                        SandboxFault.LOST,
                        SandboxFault.GARBLED);
        return faults.get(random.nextInt(faults.size()));
    }

    private void choose(Checkout checkout, Choice choice) {
        if (till.now(checkout).external().isPresent()) {
            till.choose(checkout, choice);
        }
    }

    /// Some of what is due, in any order, some of it twice.
    private void tell(Random random) {
        var due = new ArrayList<>(sandbox.due());
        Collections.shuffle(due, random);
        for (var notice : due) {
            for (int times = random.nextInt(3); times > 0; times--) {
                notices.take("yookassa", notice.body().getBytes(UTF_8));
                sandbox.sent(notice, true);
            }
        }
        worker.drain();
    }

    private void pass(Duration time) {
        clock.advance(time);
        asking.queue();
        worker.drain();
    }

    /// Nothing goes wrong any more, and nobody does anything: the clock alone must do.
    private void calmDown() {
        server.heal();
        for (int turn = 0; turn < 12; turn++) {
            pass(Duration.ofMinutes(61));
        }
    }

    private long paid(Charge charge) {
        return till.now(charge).money().paid().value();
    }
}
