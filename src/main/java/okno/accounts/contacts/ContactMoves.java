package okno.accounts.contacts;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.accounts.identity.Ladder;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Gives a proven contact to the account that proved it. Whoever reads an address now is the one
/// it belongs to, so it leaves every other account, and their owners are told.
@Component
class ContactMoves {
    private final ProvenStore store;
    private final Farewells farewells;
    private final Ladder ladder;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactMoves(
            ProvenStore store,
            Farewells farewells,
            Ladder ladder,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.farewells = farewells;
        this.ladder = ladder;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void prove(CitizenId citizen, Contact contact) {
        store.lock(contact);
        var others = store.holders(contact).stream().filter(id -> !id.equals(citizen)).toList();
        var all = new LinkedHashSet<>(others);
        all.add(citizen);
        ladder.hold(all);
        others.forEach(other -> store.clear(other, contact.channel(), clock.instant()));
        farewells.tell(citizen, contact.channel(), Optional.of(contact));
        store.keep(citizen, contact, clock.instant());
        var by = Actor.citizen(citizen.value());
        others.forEach(other -> tell(other, contact.channel(), "lost", by));
        tell(citizen, contact.channel(), "confirmed", by);
    }

    private void tell(CitizenId id, Channel channel, String state, Actor by) {
        ladder.reconsider(id, by);
        var facts = Map.of("channel", channel.text(), "state", state);
        audit.record(by, "accounts.contact-" + state, "citizen", id.toString(), facts);
        events.publishEvent(
                new AccountNews(Ids.next(clock), id, AccountNews.Kind.CONTACT_CHANGED, facts));
    }

    /// Takes a contact away that its owner has no more.
    void remove(CitizenId citizen, Channel channel) {
        ladder.hold(List.of(citizen));
        farewells.tell(citizen, channel, Optional.empty());
        if (store.clear(citizen, channel, clock.instant())) {
            tell(citizen, channel, "removed", Actor.citizen(citizen.value()));
        }
    }
}
