package okno.accounts.representation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.Ground.Kind;
import okno.accounts.representation.Representation.State;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.platform.Forbidden;
import okno.platform.Ids;
import okno.platform.sql.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How one comes to act for another. Only who is confirmed himself may ask.
///
/// A parent enters a child and acts for it at once, on his word. Each parent gets a row of the
/// child to himself, so that nobody sees the cases of a child by naming it; an operator who has
/// seen the paper brings the rows together. A power of attorney gives nothing before an operator
/// has accepted it, and nothing tells whether the person it names has an account.
@Service
public class Applications {
    private static final int MOST_OPEN = 20;

    private final RepresentationStore store;
    private final WardStore wards;
    private final Citizens citizens;
    private final RepresentationTrail trail;
    private final Clock clock;

    Applications(
            RepresentationStore store,
            WardStore wards,
            Citizens citizens,
            RepresentationTrail trail,
            Clock clock) {
        this.store = store;
        this.wards = wards;
        this.citizens = citizens;
        this.trail = trail;
        this.clock = clock;
    }

    /// What became of a wish.
    public sealed interface Outcome {
        /// It is kept, or was already: a second click finds the first one's.
        record Kept(UUID id) implements Outcome {}

        /// The citizen has as many as anybody may have.
        record TooMany() implements Outcome {}

        /// He named himself.
        record Himself() implements Outcome {}
    }

    /// Enters a child of a parent, who may act for it from now on.
    ///
    /// @param form one without problems
    /// @throws Forbidden when the parent's identity is not confirmed
    @Transactional
    public Outcome enter(CitizenId parent, ChildForm form) {
        var child = form.child();
        var ground =
                new Ground(
                        Kind.CHILD, child.certificate().formatted(), Optional.empty(), "", false);
        var refused = refusal(parent, ground);
        if (refused.isPresent()) {
            return refused.get();
        }
        var ward = new CitizenId(Ids.next(clock));
        wards.insert(ward, form.name().name(), child, clock.instant());
        return keep(
                new Representation(
                        Ids.next(clock),
                        parent,
                        Optional.of(ward),
                        form.name().name(),
                        ground,
                        State.IN_FORCE,
                        child.birth().date().plusYears(ChildForm.OF_AGE),
                        clock.instant(),
                        Optional.empty()),
                Optional.empty());
    }

    /// Asks to act by power of attorney; the scan is attached by the caller, in his transaction.
    ///
    /// @param form one without problems
    /// @throws Forbidden when the representative's identity is not confirmed
    @Transactional
    public Outcome ask(CitizenId representative, PowerForm form) {
        var ground = form.ground();
        var refused = refusal(representative, ground);
        if (refused.isPresent()) {
            return refused.get();
        }
        var snils = form.readSnils();
        if (citizens.get(representative).snils().equals(Optional.of(snils))) {
            return new Outcome.Himself();
        }
        return keep(
                new Representation(
                        Ids.next(clock),
                        representative,
                        Optional.empty(),
                        form.principal().name(),
                        ground,
                        State.ASKED,
                        form.until().plusDays(1),
                        clock.instant(),
                        Optional.empty()),
                Optional.of(snils));
    }

    private Outcome keep(Representation one, Optional<Snils> snils) {
        store.insert(one, snils);
        trail.record(one, "representation.asked", Actor.citizen(one.representative().value()));
        return new Outcome.Kept(one.id());
    }

    private Optional<Outcome> refusal(CitizenId representative, Ground ground) {
        store.lockAll(representative);
        if (citizens.get(representative).level() != AccountLevel.CONFIRMED) {
            throw new Forbidden("who acts for others is known himself");
        }
        var open = open(representative);
        var same =
                open.stream()
                        .filter(one -> one.ground().kind() == ground.kind())
                        .filter(one -> one.ground().number().equals(ground.number()))
                        .findFirst();
        if (same.isPresent()) {
            return Optional.of(new Outcome.Kept(same.get().id()));
        }
        return open.size() < MOST_OPEN ? Optional.empty() : Optional.of(new Outcome.TooMany());
    }

    private List<Representation> open(CitizenId representative) {
        Instant now = clock.instant();
        var where =
                new Where()
                        .and("r.representative_id = :id", "id", representative.value())
                        .and("r.state in ('asked', 'in_force')")
                        .and("r.ends_on > :today");
        return store.find(where, LocalDate.ofInstant(now, Representations.ZONE), MOST_OPEN);
    }
}
