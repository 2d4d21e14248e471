package okno.payments.checkouts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.Zones;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a payer can do with a basket of charges: open a checkout, look how it gets on, give it up.
@Service
public class Checkouts {
    /// How many charges are paid at once.
    public static final int MOST = 20;

    /// The days of money: statements and the Treasury count by Moscow.
    public static final ZoneId ZONE = Zones.MOSCOW;

    private final CheckoutStore store;
    private final CheckoutItemStore items;
    private final CheckoutTrail trail;
    private final Charges charges;
    private final Clock clock;

    Checkouts(
            CheckoutStore store,
            CheckoutItemStore items,
            CheckoutTrail trail,
            Charges charges,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.trail = trail;
        this.charges = charges;
        this.clock = clock;
    }

    /// What somebody wants to pay.
    ///
    /// @param form drawn with the form: what is sent twice is one
    /// @param charges ids, of which the caller made sure that the payer may pay them
    /// @param seen the sum that the payer saw
    /// @param citizen whose charges they are; absent for a guest
    public record Wanted(UUID form, List<UUID> charges, Kopecks seen, Optional<CitizenId> citizen) {
        public Wanted {
            charges = charges.stream().distinct().sorted().toList();
        }
    }

    /// What came of wanting to pay.
    public sealed interface Outcome {
        /// The checkout is there; it will get on by itself.
        record Opened(Checkout checkout) implements Outcome {}

        /// One of the charges is being paid already.
        record Busy(Checkout other) implements Outcome {}

        /// There is something else to pay than the payer saw, or nothing.
        record Changed() implements Outcome {}
    }

    /// Opens a checkout of what is to be paid today.
    @Transactional
    public Outcome open(Wanted wanted, Actor by) {
        items.lockCharges(wanted.charges());
        var before = store.ofForm(wanted.form());
        if (before.isPresent()) {
            return new Outcome.Opened(before.get());
        }
        var other = store.active(wanted.charges());
        if (other.isPresent()) {
            return new Outcome.Busy(other.get());
        }
        var day = today();
        var content = wanted.charges().stream().map(charges::get).map(it -> item(it, day)).toList();
        var total = content.stream().mapToLong(item -> item.amount().value()).sum();
        if (content.isEmpty()
                || content.size() > MOST
                || total != wanted.seen().value()
                || content.stream().anyMatch(item -> item.amount().value() == 0)) {
            return new Outcome.Changed();
        }
        return new Outcome.Opened(insert(wanted, content, day, by));
    }

    /// The day by which amounts are taken now.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// A checkout, for who was proven to be its payer.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Checkout get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("checkout"));
    }

    /// What a form opened.
    @Transactional(readOnly = true)
    public Optional<Checkout> ofForm(UUID form) {
        return store.ofForm(form);
    }

    /// The checkout in which one of these charges is being paid.
    @Transactional(readOnly = true)
    public Optional<Checkout> active(Collection<UUID> ids) {
        return store.active(ids);
    }

    /// The charges of a checkout.
    @Transactional(readOnly = true)
    public List<Checkout.Item> items(UUID id) {
        return items.of(id);
    }

    /// Gives a checkout up; its charges may be paid otherwise at once. Should the payer agree at
    /// the gateway nevertheless, his money is let go.
    ///
    /// @return whether it was given up; not when the money is held already, or all is over
    @Transactional
    public boolean giveUp(UUID id, Actor by) {
        var checkout = store.lock(id).orElseThrow(() -> new NotFound("checkout"));
        if (checkout.state() != CheckoutState.CREATED
                && checkout.state() != CheckoutState.PENDING) {
            return false;
        }
        var now = now();
        var again = checkout.external().map(_ -> Pauses.next(CheckoutState.PENDING, 0, now));
        var closed = checkout.closed(CheckoutState.CANCELED, "payer").asking(again, 0);
        store.update(closed, now);
        items.release(id);
        trail.record(closed, by);
        return true;
    }

    private Checkout insert(Wanted wanted, List<Checkout.Item> content, LocalDate day, Actor by) {
        var now = now();
        var checkout =
                new Checkout(
                        Ids.next(clock),
                        Optional.empty(),
                        CheckoutState.CREATED,
                        wanted.seen(),
                        wanted.citizen(),
                        Optional.empty(),
                        Optional.empty(),
                        day,
                        now,
                        Optional.of(Pauses.next(CheckoutState.CREATED, 1, now)),
                        1,
                        Optional.empty());
        store.insert(checkout, wanted.form(), trail.gateway());
        content.forEach(item -> items.insert(checkout.id(), item));
        trail.record(checkout, by, Map.of("charges", Integer.toString(content.size())));
        return checkout;
    }

    private static Checkout.Item item(Charge charge, LocalDate day) {
        return new Checkout.Item(charge.id(), charge.toPay(day));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
