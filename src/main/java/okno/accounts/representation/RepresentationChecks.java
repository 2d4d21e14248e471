package okno.accounts.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.accounts.identity.Ladder;
import okno.accounts.representation.Representation.State;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.sql.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an operator does with the papers of representatives.
@Service
public class RepresentationChecks {
    private final RepresentationStore store;
    private final WardJoins joins;
    private final Ladder ladder;
    private final Citizens citizens;
    private final RepresentationTrail trail;
    private final Clock clock;

    RepresentationChecks(
            RepresentationStore store,
            WardJoins joins,
            Ladder ladder,
            Citizens citizens,
            RepresentationTrail trail,
            Clock clock) {
        this.store = store;
        this.joins = joins;
        this.ladder = ladder;
        this.citizens = citizens;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those with a scan that nobody has checked, the oldest first.
    ///
    /// @param after the last one of the page before
    @Transactional(readOnly = true)
    public List<Representation> waiting(Optional<UUID> after, int limit) {
        return store.toCheck(after, today(), limit);
    }

    /// Those of one representative that nobody has checked, with a scan or without.
    @Transactional(readOnly = true)
    public List<Representation> waiting(CitizenId representative) {
        var where =
                new Where()
                        .and("r.representative_id = :by", "by", representative.value())
                        .and("r.checked_at is null")
                        .and("r.state in ('asked', 'in_force')")
                        .and("r.ends_on > :today");
        return store.find(where, today(), Representations.MOST);
    }

    /// One of them, however it stands now.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Representation get(UUID id) {
        return store.find(new Where().and("r.id = :id", "id", id), today(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("representation"));
    }

    /// The СНИЛС of the person acted for, as a power of attorney names it.
    @Transactional(readOnly = true)
    public Optional<Snils> principalSnils(UUID id) {
        return store.principalSnils(id);
    }

    /// The confirmed account that a power of attorney means: the СНИЛС and the name agree.
    @Transactional(readOnly = true)
    public Optional<CitizenId> principal(Representation one) {
        return one.principal()
                .or(
                        () ->
                                store.principalSnils(one.id())
                                        .flatMap(ladder::owner)
                                        .filter(id -> named(id, one.principalName())));
    }

    /// Accepts a paper. Both people are told; rows of one child are brought together.
    ///
    /// @return false when the person acted for has no confirmed account of this name
    /// @throws Conflict when another operator was faster, or it has ended meanwhile
    @Transactional
    public boolean accept(UUID id, StaffId by) {
        var found = locked(id);
        var principal = principal(found);
        if (!found.unchecked()) {
            throw new Conflict("it was decided already");
        }
        if (principal.isEmpty()) {
            return false;
        }
        store.accept(id, principal.get(), by, clock.instant());
        if (found.parental()) {
            joins.checked(principal.get(), found.representative());
        }
        var accepted = get(id);
        trail.record(accepted, "representation.accepted", Actor.staff(by.value()));
        trail.tellRepresentative(accepted, "granted");
        trail.tellPrincipal(accepted, "granted");
        return true;
    }

    /// Refuses a paper, or takes back what was accepted by mistake.
    ///
    /// @throws Conflict when it has ended already
    @Transactional
    public void refuse(UUID id, Refusal reason, StaffId by) {
        var found = locked(id);
        if (!found.endable()) {
            throw new Conflict("it has ended already");
        }
        store.close(id, State.REFUSED, Optional.of(reason), clock.instant());
        trail.record(found, "representation.refused", Actor.staff(by.value()));
        trail.tellRepresentative(found, "refused");
        if (found.ground().checked()) {
            trail.tellPrincipal(found, "ended");
        }
    }

    private Representation locked(UUID id) {
        return store.lock(id, today()).orElseThrow(() -> new NotFound("representation"));
    }

    private boolean named(CitizenId id, FullName name) {
        return citizens.get(id).name().reads(name);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Representations.ZONE);
    }
}
