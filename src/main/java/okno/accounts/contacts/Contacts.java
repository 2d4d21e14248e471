package okno.accounts.contacts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okno.accounts.ports.ReturnedCodes;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.EmailAddress;
import okno.platform.TooManyRequests;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends codes and links to addresses and numbers that people name. A new code voids the old one.
@Service
public class Contacts implements ReturnedCodes {
    /// How long to wait before a code is sent once more to the same contact.
    public static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    /// Where the links in letters lead.
    public static final String LINK_PATH = "/contacts/confirmation/";

    private static final Duration KEPT_FOR_ACCOUNTS = Duration.ofDays(30);
    private static final Duration KEPT_FOR_OTHERS = Channel.EMAIL.life();
    private static final int SWEPT_AT_ONCE = 10_000;

    private final ContactStore store;
    private final ContactCodes codes;
    private final Throttle throttle;
    private final SecretCourier courier;
    private final Clock clock;

    Contacts(
            ContactStore store,
            ContactCodes codes,
            Throttle throttle,
            SecretCourier courier,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.throttle = throttle;
        this.courier = courier;
        this.clock = clock;
    }

    /// What came of an order.
    public sealed interface Ordered {
        /// A message is on its way.
        record Sent() implements Ordered {}

        /// The contact is noted, but the next code may be sent only later.
        record Later(Duration after) implements Ordered {}
    }

    /// Notes a contact and sends a code to it, by e-mail also a link.
    @Transactional(noRollbackFor = TooManyRequests.class)
    public Ordered order(ContactOrder order) {
        var now = clock.instant();
        var proof = store.claim(order.holder(), order.contact(), now);
        var wait = untilNext(proof);
        if (wait.isPositive()) {
            return new Ordered.Later(wait);
        }
        try {
            throttle.enter(ThrottleScope.CONTACT, order.contact().value());
            throttle.enter(ThrottleScope.CONTACT_HOLDER, order.holder().id().toString());
            throttle.enter(ThrottleScope.CONTACT_ADDRESS, order.address());
        } catch (TooManyRequests e) {
            return new Ordered.Later(e.retryAfter());
        }
        send(order, proof);
        return new Ordered.Sent();
    }

    /// What waits to be proven, two at most.
    @Transactional(readOnly = true)
    public List<ContactWait> waiting(Holder holder) {
        var now = clock.instant();
        return store.of(holder.id()).stream()
                .map(
                        proof ->
                                new ContactWait(
                                        proof.contact(),
                                        proof.code().isPresent()
                                                && proof.codeExpiresAt().isAfter(now),
                                        proof.returned(),
                                        untilNext(proof)))
                .toList();
    }

    @Override
    @Transactional
    public void returned(EmailAddress address) {
        store.returned(address, clock.instant());
    }

    /// Gives a contact up that was not proven.
    @Transactional
    public void forget(Holder holder, Channel channel) {
        store.delete(holder.id(), channel);
    }

    /// Drops contacts that nobody proved.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void sweep() {
        var now = clock.instant();
        store.sweep(now.minus(KEPT_FOR_ACCOUNTS), now.minus(KEPT_FOR_OTHERS), SWEPT_AT_ONCE);
    }

    private void send(ContactOrder order, ContactStore.Proof proof) {
        var now = clock.instant();
        var contact = order.contact();
        var byEmail = contact.channel() == Channel.EMAIL;
        var sent =
                new ContactCodes.Sent(codes.code(contact.channel()), byEmail ? codes.token() : "");
        var life = new ContactStore.Life(now, now.plus(contact.channel().life()));
        var print = codes.print(order.holder().id(), contact, sent.code());
        store.arm(proof, print, byEmail ? codes.linkPrint(sent.token()) : null, life);
        courier.send(
                new SecretMessage(
                        SecretMessage.Kind.CONTACT,
                        contact.recipient(),
                        sent.code(),
                        byEmail ? LINK_PATH + sent.token() : "",
                        order.language()),
                life.until());
    }

    private Duration untilNext(ContactStore.Proof proof) {
        if (proof.code().isEmpty()) {
            return Duration.ZERO;
        }
        var wait = Duration.between(clock.instant(), proof.orderedAt().plus(BETWEEN_CODES));
        return wait.isPositive() ? wait : Duration.ZERO;
    }
}
