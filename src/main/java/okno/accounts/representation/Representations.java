package okno.accounts.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import okno.accounts.representation.Representation.State;
import okno.audit.Actor;
import okno.platform.NotFound;
import okno.platform.Zones;
import okno.platform.sql.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who may act for whom, as the two of them see it, and its end.
@Service
public class Representations {
    /// Days end by the time of the capital: a person has no place of his own.
    static final ZoneId ZONE = Zones.MOSCOW;

    static final int MOST = 50;

    private final RepresentationStore store;
    private final RepresentationTrail trail;
    private final Clock clock;

    Representations(RepresentationStore store, RepresentationTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those a citizen has asked for, the newest first, and after them those that have ended.
    @Transactional(readOnly = true)
    public List<Representation> of(CitizenId representative) {
        var open = by(representative).and("r.state in ('asked', 'in_force')");
        var found = store.find(open, today(), MOST);
        var ended = by(representative).and("r.state not in ('asked', 'in_force')");
        var rest = store.find(ended, today(), MOST - found.size());
        return Stream.concat(found.stream(), rest.stream()).toList();
    }

    /// The children without an account that a citizen acts for now, in the order of their coming.
    @Transactional(readOnly = true)
    public List<CitizenId> wards(CitizenId representative) {
        var where = inForce(by(representative)).and("p.ward");
        return store.find(where, today(), MOST).reversed().stream()
                .flatMap(one -> one.principal().stream())
                .distinct()
                .toList();
    }

    /// Those by which others act for a citizen now.
    @Transactional(readOnly = true)
    public List<Representation> over(CitizenId principal) {
        return over(List.of(principal)).getOrDefault(principal, List.of());
    }

    /// Those by which others act for some citizens now, by one query.
    @Transactional(readOnly = true)
    public Map<CitizenId, List<Representation>> over(Collection<CitizenId> principals) {
        var ids = principals.stream().map(CitizenId::value).toArray(UUID[]::new);
        var where = new Where().and("r.principal_id = any(:principals)", "principals", ids);
        return store.find(inForce(where), today(), MOST * principals.size()).stream()
                .collect(Collectors.groupingBy(one -> one.principal().orElseThrow()));
    }

    /// One by which a citizen may act now; empty when it was never his, has ended, has expired, or
    /// his own identity is confirmed no more.
    @Transactional(readOnly = true)
    public Optional<Representation> inForce(CitizenId representative, UUID id) {
        var where = inForce(by(representative)).and("r.id = :id", "id", id);
        return store.find(where, today(), 1).stream().findFirst();
    }

    /// One that a citizen has asked for, however it stands.
    ///
    /// @throws NotFound when it is not his
    @Transactional(readOnly = true)
    public Representation find(CitizenId representative, UUID id) {
        var where = by(representative).and("r.id = :id", "id", id);
        return store.find(where, today(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("representation"));
    }

    /// Ends a representation: either of the two may. The cases stay with the person they are of.
    /// One that has ended already stays as it is.
    ///
    /// @throws NotFound when it concerns neither
    @Transactional
    public void end(CitizenId citizen, UUID id) {
        var found =
                store.lock(id, today())
                        .filter(one -> concerns(one, citizen))
                        .orElseThrow(() -> new NotFound("representation"));
        if (!found.endable()) {
            return;
        }
        store.close(id, State.ENDED, Optional.empty(), clock.instant());
        trail.record(found, "representation.ended", Actor.citizen(citizen.value()));
        if (found.state() == State.IN_FORCE) {
            trail.tellRepresentative(found, "ended");
            trail.tellPrincipal(found, "ended");
        }
    }

    /// Notes that a scan of the paper has come: an operator looks at it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void scanned(UUID id) {
        store.scanned(id, clock.instant());
    }

    /// Forgets every representation of a person who leaves the portal: those of others for him end
    /// with it.
    ///
    /// @return the ids of those he had asked for, which papers belong to
    @Transactional
    public List<UUID> forget(CitizenId citizen) {
        return store.forget(citizen);
    }

    private static boolean concerns(Representation one, CitizenId citizen) {
        return one.representative().equals(citizen) || one.principal().equals(Optional.of(citizen));
    }

    private static Where by(CitizenId representative) {
        return new Where()
                .and(
                        "r.representative_id = :representative",
                        "representative",
                        representative.value());
    }

    private static Where inForce(Where where) {
        return where.and("r.state = 'in_force'")
                .and("r.ends_on > :today")
                .and(
                        """
                        exists (select 1
                                  from accounts.citizen c
                                 where c.id = r.representative_id
                                   and c.level = 'confirmed')
                        """);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
