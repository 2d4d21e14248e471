package okno.payments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okno.payments.gateway.GatewayPayment.State;
import okno.payments.sandbox.SandboxPayment.Telling;

/// The gateway of a demonstration, without HTTP: what the shop asks, what the payer chooses, which
/// notifications are due. Follows the API v3 of ЮKassa; what the portal does not use of it is not
/// there.
public final class Sandbox {
    /// The shop that everybody knows.
    public static final String SHOP = "100500";

    /// Its key, which protects nothing.
    public static final String SECRET = "sandbox";

    private static final Duration LAST_NOTICE = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SandboxBooks books;
    private final Clock clock;
    private final UnaryOperator<String> page;

    private Sandbox(SandboxBooks books, Clock clock, UnaryOperator<String> page) {
        this.books = books;
        this.clock = clock;
        this.page = page;
    }

    /// One that forgets.
    ///
    /// @param page the address at which the payer of a payment chooses
    public static Sandbox inMemory(Clock clock, UnaryOperator<String> page) {
        return new Sandbox(SandboxBooks.inMemory(), clock, page);
    }

    /// One that outlives a restart.
    static Sandbox in(Path file, Clock clock, UnaryOperator<String> page) {
        return new Sandbox(SandboxBooks.in(file), clock, page);
    }

    /// What a payer can do.
    public enum Choice {
        PAY,
        PAY_TOLD_TWICE,
        PAY_TOLD_LATE,
        PAY_TOLD_BACKWARDS,
        PAY_NEVER_TOLD,
        DECLINE,
        FORGE,
        LEAVE
    }

    /// Answers the shop.
    synchronized SandboxAnswer answer(SandboxRequest request) {
        var expected = Base64.getEncoder().encodeToString((SHOP + ":" + SECRET).getBytes(UTF_8));
        if (!request.authorization().equals("Basic " + expected)) {
            return SandboxShop.refused(401, "invalid_credentials", "Wrong shop or key.", "");
        }
        expire();
        var answer = new SandboxShop(books.content(), clock.instant(), page).answer(request);
        books.keep(clock.instant());
        return answer;
    }

    /// A payment as it stands.
    public synchronized Optional<SandboxPayment> find(String id) {
        expire();
        return Optional.ofNullable(books.content().payments().get(id));
    }

    /// All payments, the oldest first.
    public synchronized List<SandboxPayment> payments() {
        expire();
        return List.copyOf(books.content().payments().values());
    }

    /// What the payer chose happens; a payment that is over stays as it is.
    public synchronized void choose(String id, Choice choice) {
        find(id).filter(it -> it.state() == State.PENDING).ifPresent(it -> choose(it, choice));
        books.keep(clock.instant());
    }

    private void choose(SandboxPayment payment, Choice choice) {
        switch (choice) {
            case PAY -> pay(payment, Telling.PROMPTLY);
            case PAY_TOLD_TWICE -> pay(payment, Telling.TWICE);
            case PAY_TOLD_LATE -> pay(payment, Telling.LATE);
            case PAY_TOLD_BACKWARDS -> pay(payment, Telling.BACKWARDS);
            case PAY_NEVER_TOLD -> pay(payment, Telling.NEVER);
            case DECLINE -> put(payment.canceled("canceled_by_payer"));
            case FORGE ->
                    books.content()
                            .notices()
                            .addAll(SandboxNews.forged(payment, pageOf(payment), clock.instant()));
            case LEAVE -> {}
        }
    }

    private void pay(SandboxPayment payment, Telling telling) {
        put(payment.paid(telling, clock.instant()));
    }

    private void put(SandboxPayment payment) {
        books.content().payments().put(payment.id(), payment);
        books.content().notices().addAll(SandboxNews.of(payment, pageOf(payment), clock.instant()));
    }

    private String pageOf(SandboxPayment payment) {
        return page.apply(payment.id());
    }

    /// The notifications that are to be sent now.
    public synchronized List<SandboxNotice> due() {
        var now = clock.instant();
        return books.content().notices().stream().filter(it -> !it.dueAt().isAfter(now)).toList();
    }

    /// A notification came there, or it will be sent again.
    public synchronized void sent(SandboxNotice notice, boolean taken) {
        var notices = books.content().notices();
        if (!notices.remove(notice)) {
            return;
        }
        var pause = PAUSE.multipliedBy(1L << Math.min(notice.attempts(), 14));
        if (!taken && pause.compareTo(LAST_NOTICE) < 0) {
            notices.add(notice.again(clock.instant().plus(pause)));
        }
        books.keep(clock.instant());
    }

    private void expire() {
        var now = clock.instant();
        for (var payment : List.copyOf(books.content().payments().values())) {
            if (!payment.at(now).equals(payment)) {
                put(payment.at(now));
            }
        }
    }
}
