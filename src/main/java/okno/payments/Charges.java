package okno.payments;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.identifiers.Uin;
import okno.payments.ChargeRevision.Meaning;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What bodies charge. Changes are revisions, nothing is deleted.
@Service
@EnableConfigurationProperties(PaymentsSettings.class)
public class Charges {
    /// How many a page of a list holds.
    public static final int PAGE = 25;

    private static final int DRAWS = 8;
    private static final long UNIQUE = 10_000_000_000_000_000L;
    private static final int OF_ONE = 20;

    private final ChargeStore store;
    private final RevisionStore revisions;
    private final AllocationStore allocations;
    private final ChargeTrail trail;
    private final PaymentsSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Charges(
            ChargeStore store,
            RevisionStore revisions,
            AllocationStore allocations,
            ChargeTrail trail,
            PaymentsSettings settings,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.allocations = allocations;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether a body can issue charges whose numbers the portal makes.
    public boolean canIssue(String agency) {
        return settings.prefixes().containsKey(agency);
    }

    /// Issues a charge.
    ///
    /// @throws Conflict if the number it brings is taken
    /// @throws IllegalStateException if it brings none and its body has no prefix
    @Transactional
    public Charge issue(NewCharge charge, Actor by) {
        var id = Ids.next(clock);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var given = charge.uin();
        for (int draw = 0; draw < DRAWS; draw++) {
            var uin = given.orElseGet(() -> draw(charge.agency()));
            if (store.insert(id, uin, charge, at)) {
                var issued = get(id);
                trail.add(issued, Meaning.NEW, Optional.empty(), by);
                return issued;
            }
            if (given.isPresent()) {
                throw new Conflict("this number is taken");
            }
        }
        throw new IllegalStateException("no free number found in " + DRAWS + " draws");
    }

    /// Issues what a file brings, all of it or nothing, but for what its body issued already.
    ///
    /// @return how many were issued
    /// @throws Conflict if a number is taken by another body
    @Transactional
    public int issueAll(List<NewCharge> brought, Actor by) {
        int issued = 0;
        for (var charge : brought) {
            var known = charge.uin().flatMap(store::find);
            if (known.isEmpty()) {
                issue(charge, by);
                issued++;
            } else if (!known.get().agency().equals(charge.agency())) {
                throw new Conflict("this number is taken");
            }
        }
        return issued;
    }

    /// Changes what a charge says.
    ///
    /// @param seen the lock of the charge as its reader saw it
    /// @throws Conflict if somebody else changed it meanwhile, or it is annulled
    @Transactional
    public Charge correct(UUID id, int seen, ChargeTerms terms, String reason, Actor by) {
        return change(new Change(id, seen, Meaning.CORRECTED, reason, by), Optional.of(terms));
    }

    /// Takes a charge back. What was paid stays with it, to be given back or moved.
    ///
    /// @throws Conflict if somebody else changed it meanwhile, or it is annulled
    @Transactional
    public Charge annul(UUID id, int seen, String reason, Actor by) {
        return change(new Change(id, seen, Meaning.ANNULLED, reason, by), Optional.empty());
    }

    /// Takes the annulment of a charge back.
    ///
    /// @throws Conflict if somebody else changed it meanwhile, or it is not annulled
    @Transactional
    public Charge restore(UUID id, int seen, String reason, Actor by) {
        return change(new Change(id, seen, Meaning.RESTORED, reason, by), Optional.empty());
    }

    /// A charge.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Charge get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("charge"));
    }

    /// Charges by their ids.
    @Transactional(readOnly = true)
    public List<Charge> all(Collection<UUID> ids) {
        return store.all(ids);
    }

    /// A charge by its number, for whoever knows it.
    @Transactional(readOnly = true)
    public Optional<Charge> find(Uin uin) {
        return store.find(uin);
    }

    /// Charges by their numbers, taken for the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Charge> lock(Collection<Uin> uins) {
        return store.lockByUins(uins);
    }

    /// A charge by its number, if it is of one of these bodies.
    @Transactional(readOnly = true)
    public Optional<Charge> find(Collection<String> agencies, Uin uin) {
        return store.find(agencies, uin);
    }

    /// A page of charges of some bodies, the newest first.
    ///
    /// @param open only those that are to be paid
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Charge> list(Collection<String> agencies, boolean open, Optional<UUID> before) {
        return Latest.of(store.list(agencies, open, before, PAGE + 1), PAGE, Charge::id);
    }

    /// Who owes, for an officer of one of these bodies.
    @Transactional(readOnly = true)
    public Optional<Payer> payer(Collection<String> agencies, Charge charge) {
        return Optional.ofNullable(payers(agencies, List.of(charge)).get(charge.id()));
    }

    /// The same of many charges, by their ids.
    @Transactional(readOnly = true)
    public Map<UUID, Payer> payers(Collection<String> agencies, Collection<Charge> of) {
        return store.payers(agencies, of.stream().map(Charge::id).toList());
    }

    /// Who owes, for the eyes of an officer: recorded, so that the payer sees who looked.
    @Transactional
    public Optional<Payer> open(Collection<String> agencies, Charge charge, Actor by) {
        var payer = payer(agencies, charge);
        payer.ifPresent(_ -> trail.opened(charge, by));
        return payer;
    }

    /// The fees of an application, the newest first.
    @Transactional(readOnly = true)
    public List<Charge> of(UUID subject) {
        return store.of(List.of(subject), OF_ONE);
    }

    /// What a citizen paid a body for his applications and is not on its way back.
    @Transactional(readOnly = true)
    public List<Charge> settled(CitizenId citizen, String agency) {
        return store.settled(citizen, agency, OF_ONE);
    }

    /// Makes a charge the fee of another application.
    ///
    /// @param charge as it stood when it was chosen
    /// @return it as it stands then; empty if a third application took it meanwhile
    @Transactional
    public Optional<Charge> attach(Charge charge, UUID subject, Actor by) {
        var before = charge.matter().orElseThrow().id();
        if (!store.attach(charge.id(), before, subject)) {
            return Optional.empty();
        }
        trail.attached(charge.id(), subject, by);
        return store.find(charge.id());
    }

    /// Changes of a charge in the order of time.
    @Transactional(readOnly = true)
    public List<ChargeRevision> history(UUID id) {
        return revisions.of(id);
    }

    private record Change(UUID id, int seen, Meaning meaning, String reason, Actor by) {
        /// What may be restored is what was annulled, and nothing else.
        boolean fits(Charge charge) {
            return charge.lock() == seen && charge.annulled() == (meaning == Meaning.RESTORED);
        }
    }

    private Charge change(Change change, Optional<ChargeTerms> said) {
        var known = store.lock(List.of(change.id())).stream().findFirst();
        var charge = known.orElseThrow(() -> new NotFound("charge"));
        if (!change.fits(charge)) {
            throw new Conflict("the charge was changed meanwhile");
        }
        var terms = said.orElse(charge.terms());
        var early =
                terms.discount()
                        .map(discount -> allocations.paidBy(change.id(), discount.until()))
                        .orElse(Kopecks.ZERO);
        store.update(charge.with(terms, change.meaning() == Meaning.ANNULLED, early));
        var stored = get(change.id());
        trail.add(stored, change.meaning(), Optional.of(change.reason()), change.by());
        return trail.weigh(charge, stored, change.by());
    }

    private Uin draw(String agency) {
        return Uin.of(settings.prefix(agency), random.nextLong(UNIQUE));
    }
}
