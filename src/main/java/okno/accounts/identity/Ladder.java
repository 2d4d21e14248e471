package okno.accounts.identity;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ladder of levels: basic, standard, confirmed. Everything that moves an account up or down
/// goes through here, so that every step is kept, recorded and told to the owner.
///
/// Below `confirmed` a СНИЛС is a claim. The person whose identity was confirmed owns it: other
/// accounts that claim it are detached. They keep their password, files and cases, and only cannot
/// climb under this СНИЛС any more.
@Service
public class Ladder {
    private final LadderStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ladder(LadderStore store, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What came of a confirmation.
    public sealed interface Confirmation {
        /// The account is confirmed now, or was already.
        record Confirmed() implements Confirmation {}

        /// Another confirmed account owns the СНИЛС: either the same person registered twice, or
        /// somebody made a mistake that an operator has to undo first.
        record Owned(CitizenId owner) implements Confirmation {}
    }

    /// What an account stands on.
    ///
    /// @throws NotFound if there is no such account
    @Transactional(readOnly = true)
    public Standing standing(CitizenId id) {
        return store.standing(id).orElseThrow(NotFound::new);
    }

    /// The confirmed account of a СНИЛС.
    @Transactional(readOnly = true)
    public Optional<CitizenId> owner(Snils snils) {
        return store.owner(snils);
    }

    /// Computes the level anew after contacts or data changed, in the caller's transaction. An
    /// account that earned the standard level while another one holds it under the same СНИЛС stays
    /// basic: only a confirmation tells whose number it is.
    @Transactional
    public void reconsider(CitizenId id, Actor by) {
        var snils = lock(id);
        var standing = standing(id);
        var earned = standing.earned();
        if (earned == AccountLevel.STANDARD && store.heldByOther(snils, id)) {
            earned = AccountLevel.BASIC;
        }
        if (earned != standing.level()) {
            var up = earned.reaches(standing.level());
            step(id, earned, up ? LevelCause.COMPLETED : LevelCause.INCOMPLETE, by);
        }
    }

    /// Confirms that the person behind an account is who the account says.
    @Transactional
    public Confirmation confirm(CitizenId id, Means means, Actor by) {
        var snils = lock(id);
        var owner = store.owner(snils).filter(other -> !other.equals(id));
        if (owner.isPresent()) {
            return new Confirmation.Owned(owner.get());
        }
        if (standing(id).level() != AccountLevel.CONFIRMED) {
            detachOthers(snils, id, by);
            store.attach(id);
            store.confirm(id, means, clock.instant());
            step(id, AccountLevel.CONFIRMED, LevelCause.VERIFIED, by);
        }
        return new Confirmation.Confirmed();
    }

    /// Takes back a confirmation, because name or passport changed or because it was a mistake;
    /// does nothing to an account that is not confirmed.
    ///
    /// @param cause [LevelCause#DATA_CHANGED] or [LevelCause#REVOKED]
    @Transactional
    public void withdraw(CitizenId id, LevelCause cause, Actor by) {
        var snils = lock(id);
        var standing = standing(id);
        if (standing.level() != AccountLevel.CONFIRMED) {
            return;
        }
        var lower = standing.complete() && !store.heldByOther(snils, id);
        step(id, lower ? AccountLevel.STANDARD : AccountLevel.BASIC, cause, by);
        if (cause == LevelCause.REVOKED) {
            store.unconfirm(id);
            release(snils, by);
        }
    }

    /// Lets those claim a СНИЛС again whom its owner had detached: he has left the portal, took
    /// another number, or was confirmed by mistake. Does nothing while somebody who was confirmed
    /// keeps it, though he waits to be seen anew.
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Snils snils, Actor by) {
        store.lock(snils);
        if (!store.kept(snils)) {
            store.claimants(snils).forEach(id -> attach(id, by));
        }
    }

    /// Gives up the СНИЛС that an account is about to exchange for another one.
    @Transactional
    public void renounce(CitizenId id, Actor by) {
        lock(id);
        if (standing(id).level() != AccountLevel.BASIC) {
            step(id, AccountLevel.BASIC, LevelCause.DATA_CHANGED, by);
        }
        store.unconfirm(id);
    }

    /// Clears a СНИЛС for a confirmed account that is about to take it over, because an operator
    /// saw the document: whoever else claims it is detached, as by a confirmation.
    ///
    /// @throws Conflict if another confirmed account owns the number
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(Snils snils, CitizenId id, Actor by) {
        store.lock(snils);
        if (store.owner(snils).filter(owner -> !owner.equals(id)).isPresent()) {
            throw new Conflict("another confirmed account owns the number");
        }
        detachOthers(snils, id, by);
    }

    /// Makes other changes to the numbers wait that an account leaves and takes, until the end of
    /// the caller's transaction; in the same order as [#hold(Collection)].
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CitizenId id, Snils next) {
        holdAll(() -> Stream.of(number(id), next));
    }

    /// Makes other claims to a number wait until the end of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Snils snils) {
        store.lock(snils);
    }

    /// Makes other changes to these accounts wait until the end of the caller's transaction. Who
    /// changes what levels stand on calls this first, for all accounts at once: locks are taken in
    /// one order, so that nobody waits for each other.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<CitizenId> ids) {
        holdAll(() -> ids.stream().map(this::number));
    }

    /// Reads the numbers again once they are held: whoever was waited for may have changed one.
    private void holdAll(Supplier<Stream<Snils>> numbers) {
        var held = Set.<Snils>of();
        var wanted = numbers.get().collect(toSet());
        while (!held.containsAll(wanted)) {
            wanted.stream().sorted(Comparator.comparing(Snils::digits)).forEach(store::lock);
            held = wanted;
            wanted = numbers.get().collect(toSet());
        }
    }

    /// One change to the accounts of a СНИЛС at a time, on all nodes.
    private Snils lock(CitizenId id) {
        holdAll(() -> Stream.of(number(id)));
        return number(id);
    }

    private Snils number(CitizenId id) {
        return store.snils(id).orElseThrow(NotFound::new);
    }

    private void detachOthers(Snils snils, CitizenId id, Actor by) {
        store.claimants(snils).stream()
                .filter(other -> !other.equals(id))
                .forEach(other -> detach(other, by));
    }

    private void detach(CitizenId other, Actor by) {
        if (store.detach(other, clock.instant())) {
            if (standing(other).level() != AccountLevel.BASIC) {
                step(other, AccountLevel.BASIC, LevelCause.DETACHED, by);
            }
            tell(other, AccountNews.Kind.DETACHED, Map.of());
            record(other, "accounts.detached", Map.of(), by);
        }
    }

    private void attach(CitizenId id, Actor by) {
        if (store.attach(id)) {
            tell(id, AccountNews.Kind.ATTACHED, Map.of());
            record(id, "accounts.attached", Map.of(), by);
            reconsider(id, by);
        }
    }

    private void step(CitizenId id, AccountLevel to, LevelCause cause, Actor by) {
        var from = store.level(id);
        var now = clock.instant();
        store.setLevel(id, to, now);
        store.keepStep(Ids.next(clock), id, new LadderStore.Step(from, to, cause, now));
        var facts = Map.of("from", from.text(), "to", to.text(), "cause", cause.text());
        record(id, "accounts.level-changed", facts, by);
        tell(id, AccountNews.Kind.LEVEL_CHANGED, Map.of("level", to.text()));
    }

    private void record(CitizenId id, String action, Map<String, String> facts, Actor by) {
        audit.record(by, action, "citizen", id.toString(), facts);
    }

    private void tell(CitizenId id, AccountNews.Kind kind, Map<String, String> facts) {
        events.publishEvent(new AccountNews(Ids.next(clock), id, kind, facts));
    }
}
