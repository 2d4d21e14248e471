package okno.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private static final String ACKNOWLEDGED_ACTION = "payments.acknowledged";
    private static final String CHANGED_ACTION = "payments.charge-";
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

    /// Keeps whether a charge that says something else is acknowledged now, and tells when it
    /// became settled, or is so no more.
    ///
    /// @return the charge as it stands then
    Charge weigh(Charge before, Charge after, Actor by) {
        var changed = acknowledgements.weigh(List.of(after.id()));
        return told(List.of(new Paid(before, after)), changed, by).getFirst();
    }

    /// Keeps which of these charges are acknowledged now: more is known of their money.
    void acknowledge(Collection<UUID> charges, Actor by) {
        var facts = new HashMap<String, Map<String, String>>();
        acknowledgements.weigh(charges).forEach((id, how) -> facts.put(id.toString(), code(how)));
        audit.recordEach(by, ACKNOWLEDGED_ACTION, "charge", facts);
    }

    /// A charge before and after money came for it, or went.
    record Paid(Charge before, Charge after) {
        private Paid then(Paid next) {
            return new Paid(before, next.after);
        }

        private AcknowledgementStore.Added added() {
            return new AcknowledgementStore.Added(
                    after.id(),
                    after.money().paid().value() - before.money().paid().value(),
                    after.money().early().value() - before.money().early().value());
        }
    }

    /// Keeps what was paid for charges, and tells which became settled, or are so no more.
    ///
    /// @param paid the same charge may come again, as the one before left it
    /// @return the charges as they stand then
    List<Charge> pay(List<Paid> paid, Actor by) {
        var each = new LinkedHashMap<UUID, Paid>();
        paid.forEach(one -> each.merge(one.after().id(), one, Paid::then));
        var changed = acknowledgements.add(each.values().stream().map(Paid::added).toList());
        return told(each.values(), changed, by);
    }

    /// Of each charge one deed says whether it is settled now and how it is acknowledged.
    private List<Charge> told(
            Collection<Paid> paid, Map<UUID, Optional<Acknowledgement>> changed, Actor by) {
        var deeds = new HashMap<String, Map<String, Map<String, String>>>();
        var news = new HashMap<Charge, What>();
        var stand = new ArrayList<Charge>();
        for (var one : paid) {
            var how = Optional.ofNullable(changed.get(one.after().id()));
            var now = how.map(one.after()::acknowledged).orElse(one.after());
            stand.add(now);
            if (one.before().settled() != now.settled()) {
                news.put(now, now.settled() ? What.SETTLED : What.REOPENED);
            }
            var action = Optional.ofNullable(news.get(now)).map(ChargeTrail::action);
            if (action.isPresent() || how.isPresent()) {
                deeds.computeIfAbsent(action.orElse(ACKNOWLEDGED_ACTION), _ -> new HashMap<>())
                        .put(now.id().toString(), how.map(ChargeTrail::code).orElse(Map.of()));
            }
        }
        deeds.forEach((action, facts) -> audit.recordEach(by, action, "charge", facts));
        news.forEach(this::publish);
        return stand;
    }

    /// Facts of the record: no code when the charge is acknowledged no more.
    private static Map<String, String> code(Optional<Acknowledgement> how) {
        return Map.of("code", how.map(it -> Integer.toString(it.code())).orElse(""));
    }

    private void tell(Charge charge, What what, Actor by, Map<String, String> facts) {
        audit.record(by, action(what), "charge", charge.id().toString(), facts);
        publish(charge, what);
    }

    private static String action(What what) {
        return CHANGED_ACTION + what.name().toLowerCase(Locale.ROOT);
    }

    private void publish(Charge charge, What what) {
        var subject = charge.matter().map(Charge.Matter::id);
        events.publishEvent(new ChargeChanged(charge.id(), what, subject));
    }
}
