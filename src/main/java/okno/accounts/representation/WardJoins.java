package okno.accounts.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.accounts.events.CasesPassed;
import okno.accounts.representation.Representation.State;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.sql.Where;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings together the rows of one child: those that each parent has entered, once an operator has
/// seen their papers, and the account that the child gets of its own.
@Component
class WardJoins {
    private static final Actor ACTOR = Actor.system("accounts");

    private final WardStore wards;
    private final RepresentationStore store;
    private final RepresentationTrail trail;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WardJoins(
            WardStore wards,
            RepresentationStore store,
            RepresentationTrail trail,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wards = wards;
        this.store = store;
        this.trail = trail;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// An operator has checked that a parent is one.
    void checked(CitizenId ward, CitizenId parent) {
        var account = wards.account(ward);
        if (account.isPresent()) {
            join(ward, account.get());
        } else {
            wards.sameChild(ward, parent).ifPresent(known -> join(ward, known));
        }
    }

    /// Somebody is confirmed: the cases that others had for him as a child are his.
    @EventListener
    void on(AccountNews news) {
        if (news.kind() == AccountNews.Kind.LEVEL_CHANGED
                && AccountLevel.CONFIRMED.text().equals(news.facts().get("level"))) {
            wards.of(news.citizen()).forEach(ward -> join(ward, news.citizen()));
        }
    }

    private void join(CitizenId ward, CitizenId to) {
        var where = new Where().and("r.principal_id = :ward", "ward", ward.value());
        var today = LocalDate.ofInstant(clock.instant(), Representations.ZONE);
        for (var one : store.find(where, today, Representations.MOST)) {
            if (one.endable() && !one.ground().checked()) {
                store.close(one.id(), State.ENDED, Optional.empty(), clock.instant());
                trail.record(one, "representation.ended", ACTOR);
                trail.tellRepresentative(one, "ended");
            }
        }
        store.move(ward, to);
        wards.forget(ward);
        events.publishEvent(new CasesPassed(ward, to));
        audit.record(
                ACTOR,
                "representation.joined",
                "citizen",
                to.toString(),
                Map.of("ward", ward.toString()));
    }
}
