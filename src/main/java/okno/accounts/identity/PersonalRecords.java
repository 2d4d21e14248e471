package okno.accounts.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the portal knows of a person: name, birth, СНИЛС, passport, addresses. A change to what
/// was confirmed takes the confirmation back, unless an operator made it with the documents in his
/// hands.
@Service
public class PersonalRecords {
    private final PersonalStore store;
    private final Citizens citizens;
    private final Ladder ladder;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalRecords(
            PersonalStore store,
            Citizens citizens,
            Ladder ladder,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.citizens = citizens;
        this.ladder = ladder;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The person's passport, if it is known, with where it came from.
    @Transactional(readOnly = true)
    public Optional<Sourced<Passport>> passport(CitizenId id) {
        return store.passport(id);
    }

    /// Where letters go to, if it is known.
    @Transactional(readOnly = true)
    public Optional<Sourced<PostalAddress>> postalAddress(CitizenId id) {
        return store.postalAddress(id);
    }

    /// Where letters to several people go to, by one query; those without an address are left out.
    @Transactional(readOnly = true)
    public Map<CitizenId, PostalAddress> postalAddresses(Collection<CitizenId> ids) {
        return ids.isEmpty() ? Map.of() : store.postalAddresses(ids);
    }

    /// Keeps what a person said of himself while he registered, in the transaction that opens his
    /// account.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepFirst(CitizenId id, FirstRecords first) {
        var now = clock.instant();
        store.keepBirth(id, first.birth(), Source.PERSON, now);
        first.passport()
                .ifPresent(passport -> store.keepPassport(id, passport, Source.PERSON, now));
        first.address()
                .ifPresent(address -> store.keepPostalAddress(id, address, Source.PERSON, now));
        store.keepActivationWay(id, first.way(), now);
    }

    /// A value and who gave it.
    public record Sourced<T>(T value, Source source) {}

    /// Keeps a passport; the same again changes nothing.
    @Transactional
    public void keepPassport(CitizenId id, Passport passport, Source source, Actor by) {
        ladder.hold(List.of(id));
        var known = store.passport(id);
        if (known.map(Sourced::value).equals(Optional.of(passport))) {
            return;
        }
        var compared = store.compared(id).passport();
        store.keepPassport(id, passport, source, clock.instant());
        changed(id, compared, source, by);
        record(id, "passport", source, by);
        if (known.isPresent()) {
            tell(id, source);
        }
    }

    /// Keeps birth date and sex.
    @Transactional
    public void keepBirth(CitizenId id, Birth birth, Source source, Actor by) {
        ladder.hold(List.of(id));
        var known = citizens.get(id);
        if (known.birthDate().equals(Optional.of(birth.date()))
                && known.sex().equals(Optional.of(birth.sex()))) {
            return;
        }
        var compared = store.compared(id).birth();
        store.keepBirth(id, birth, source, clock.instant());
        changed(id, compared, source, by);
        record(id, "birth", source, by);
        if (known.birthDate().isPresent()) {
            tell(id, source);
        }
    }

    /// Gives a person another name; the old one is kept as a former name.
    @Transactional
    public void rename(CitizenId id, FullName name, Source source, Actor by) {
        ladder.hold(List.of(id));
        var known = citizens.get(id).name();
        if (known.equals(name)) {
            return;
        }
        store.keepFormerName(Ids.next(clock), id, known, clock.instant());
        store.rename(id, name, source, clock.instant());
        changed(id, true, source, by);
        record(id, "name", source, by);
        tell(id, source);
    }

    /// Corrects a СНИЛС; the account is no longer detached, for it claims another number now. A
    /// confirmed account stays so when an operator saw the document, and comes down otherwise.
    ///
    /// @throws okno.platform.Conflict if it would stay confirmed under a number that another
    ///     confirmed account owns
    @Transactional
    public void changeSnils(CitizenId id, Snils snils, Source source, Actor by) {
        ladder.hold(id, snils);
        var former = citizens.get(id).snils();
        if (former.equals(Optional.of(snils))) {
            return;
        }
        var confirmed = ladder.standing(id).level() == AccountLevel.CONFIRMED;
        if (source == Source.OPERATOR && confirmed) {
            ladder.clear(snils, id, by);
        } else {
            ladder.renounce(id, by);
        }
        store.changeSnils(id, snils, source, clock.instant());
        former.ifPresent(number -> ladder.release(number, by));
        changed(id, true, source, by);
        record(id, "snils", source, by);
        tell(id, source);
    }

    /// Keeps where letters go to.
    @Transactional
    public void keepPostalAddress(CitizenId id, PostalAddress address, Source source, Actor by) {
        store.keepPostalAddress(id, address, source, clock.instant());
        record(id, "postal-address", source, by);
    }

    /// Settles the level anew.
    ///
    /// @param compared whether the confirmation stands on what was changed
    private void changed(CitizenId id, boolean compared, Source source, Actor by) {
        if (compared && source == Source.PERSON) {
            ladder.withdraw(id, LevelCause.DATA_CHANGED, by);
        }
        ladder.reconsider(id, by);
    }

    /// What is given for the first time is no change that its owner might not know of.
    private void tell(CitizenId id, Source source) {
        var facts = Map.of("by", source.text());
        events.publishEvent(
                new AccountNews(Ids.next(clock), id, AccountNews.Kind.DATA_CHANGED, facts));
    }

    private void record(CitizenId id, String what, Source source, Actor by) {
        var facts = Map.of("what", what, "source", source.text());
        audit.record(by, "accounts.data-changed", "citizen", id.toString(), facts);
    }
}
