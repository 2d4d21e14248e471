package okno.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.ChargeChanged.What;
import okno.payments.ChargeRevision.Meaning;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes what became of a charge: its revision, the record of deeds, the news.
@Component
class ChargeTrail {
    private static final String OPENED_ACTION = "payments.charge-opened";

    private final RevisionStore revisions;
    private final AcknowledgementStore acknowledgements;
    private final PayerAccounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChargeTrail(
            RevisionStore revisions,
            AcknowledgementStore acknowledgements,
            PayerAccounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.revisions = revisions;
        this.acknowledgements = acknowledgements;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void add(Charge charge, Meaning meaning, Optional<String> reason, Actor by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var revision =
                new ChargeRevision(charge.lock() + 1, meaning, charge.terms(), reason, by, at);
        revisions.insert(charge.id(), revision);
        var what =
                switch (meaning) {
                    case NEW -> What.ISSUED;
                    case CORRECTED -> What.CORRECTED;
                    case ANNULLED -> What.ANNULLED;
                    case RESTORED -> What.RESTORED;
                };
        tell(charge, what, by, Map.of("kopecks", Long.toString(charge.terms().total().value())));
    }

    void attached(UUID charge, UUID subject, Actor by) {
        var facts = Map.of("subject", subject.toString());
        audit.record(by, "payments.charge-attached", "charge", charge.toString(), facts);
    }

    /// Somebody of its body looked at who owes it; whoever sees the charge as his sees that.
    void opened(Charge charge, Actor by) {
        for (var account : accounts.of(charge.id())) {
            var access =
                    new Access(account.value(), charge.agency(), "charge", charge.uin().digits());
            var id = charge.id().toString();
            audit.recordAccess(by, OPENED_ACTION, "charge", id, access);
        }
    }

    /// Keeps whether a charge is acknowledged now, and tells when it became settled, or is so no
    /// more.
    ///
    /// @return the charge as it stands then
    Charge weigh(Charge before, Charge after, Actor by) {
        var changed = acknowledge(List.of(after.id()), by).get(after.id());
        var now = changed == null ? after : after.acknowledged(changed);
        tellSettled(before, now, by);
        return now;
    }

    /// Keeps which of these charges are acknowledged now.
    ///
    /// @return those for which it changed
    Map<UUID, Optional<Acknowledgement>> acknowledge(Collection<UUID> charges, Actor by) {
        var changed = acknowledgements.weigh(charges);
        var facts = new HashMap<String, Map<String, String>>();
        changed.forEach(
                (id, how) ->
                        facts.put(
                                id.toString(),
                                Map.of(
                                        "code",
                                        how.map(it -> Integer.toString(it.code())).orElse(""))));
        if (!facts.isEmpty()) {
            audit.recordEach(by, "payments.acknowledged", "charge", facts);
        }
        return changed;
    }

    /// A charge before and after money came for it.
    record Paid(Charge before, Charge after) {}

    /// The same of many charges by few statements.
    void weigh(List<Paid> paid, Actor by) {
        var settled =
                paid.stream()
                        .filter(one -> !one.before().settled() && one.after().settled())
                        .map(Paid::after)
                        .toList();
        var facts = new HashMap<String, Map<String, String>>();
        settled.forEach(charge -> facts.put(charge.id().toString(), Map.of()));
        if (!facts.isEmpty()) {
            audit.recordEach(by, "payments.charge-settled", "charge", facts);
        }
        acknowledge(paid.stream().map(one -> one.after().id()).toList(), by);
        settled.forEach(charge -> publish(charge, What.SETTLED));
    }

    private void tellSettled(Charge before, Charge after, Actor by) {
        if (before.settled() != after.settled()) {
            var what = after.settled() ? What.SETTLED : What.REOPENED;
            tell(after, what, by, Map.of());
        }
    }

    private void tell(Charge charge, What what, Actor by, Map<String, String> facts) {
        var word = what.name().toLowerCase(Locale.ROOT);
        audit.record(by, "payments.charge-" + word, "charge", charge.id().toString(), facts);
        publish(charge, what);
    }

    private void publish(Charge charge, What what) {
        var citizen = charge.matter().flatMap(Charge.Matter::citizen).map(CitizenId::value);
        var subject = charge.matter().map(Charge.Matter::id);
        events.publishEvent(
                new ChargeChanged(charge.id(), what, charge.agency(), citizen, subject));
    }
}
