package okno.verification.counter;

import java.time.Instant;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.LevelCause;
import okno.accounts.recovery.CentreRecovery;
import okno.accounts.registration.CounterRegistration;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.verification.Operators.Operator;
import okno.verification.Way;
import okno.verification.codes.Codes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an operator does for the person before him. Every deed names the operator and his centre
/// in the journal and in the record of deeds. Who acts on a page that is no longer true, because
/// another operator or the person was faster, is told.
@Service
public class Counter {
    private final Ladder ladder;
    private final Citizens citizens;
    private final CounterRegistration registration;
    private final CounterRecords records;
    private final Codes codes;
    private final CentreRecovery recovery;

    Counter(
            Ladder ladder,
            Citizens citizens,
            CounterRegistration registration,
            CounterRecords records,
            Codes codes,
            CentreRecovery recovery) {
        this.ladder = ladder;
        this.citizens = citizens;
        this.registration = registration;
        this.records = records;
        this.codes = codes;
        this.recovery = recovery;
    }

    /// An account as an operator's page showed it.
    ///
    /// @param seen the lock of the page
    public record Visit(CitizenId citizen, int seen) {}

    /// What came of it.
    public sealed interface Outcome {
        /// Done.
        record Done(CitizenId citizen) implements Outcome {}

        /// Done, and here is what to print and hand over; it cannot be shown again.
        ///
        /// @param code as people read it
        record Printed(CitizenId citizen, String code, Instant expiresAt, Deed.Kind deed)
                implements Outcome {
            /// Never the code: it must not end up in a log.
            @Override
            public String toString() {
                return "Printed[]";
            }
        }

        /// Another confirmed account owns the СНИЛС; nothing was done.
        record Owned(CitizenId owner) implements Outcome {}
    }

    /// Confirms an account at once and keeps what the documents say.
    ///
    /// @param documents without problems
    /// @throws Conflict if somebody did something to the account meanwhile
    @Transactional
    public Outcome confirm(Operator operator, Visit visit, SeenDocuments documents) {
        var id = visit.citizen();
        records.begin(visit);
        var outcome = ladder.confirm(id, Way.CENTRE.means(), operator.actor());
        return switch (outcome) {
            case Ladder.Confirmation.Owned(var owner) -> new Outcome.Owned(owner);
            case Ladder.Confirmation.Confirmed _ -> {
                records.keep(operator, id, documents);
                records.end(operator, id, Deed.Kind.CONFIRMED);
                yield new Outcome.Done(id);
            }
        };
    }

    /// Keeps what the documents say and makes a code of activation to print: for a person who
    /// wants to type it himself.
    ///
    /// @param documents without problems
    /// @throws Conflict if somebody did something to the account meanwhile
    @Transactional
    public Outcome handOut(Operator operator, Visit visit, SeenDocuments documents) {
        var id = visit.citizen();
        records.begin(visit);
        var owner = citizens.get(id).snils().flatMap(snils -> otherOwner(snils, id));
        if (owner.isPresent()) {
            return new Outcome.Owned(owner.get());
        }
        records.keep(operator, id, documents);
        var code = codes.make(id, Way.CENTRE, operator.actor());
        records.end(operator, id, Deed.Kind.CODE_HANDED);
        return new Outcome.Printed(
                id, code.code().formatted(), code.expiresAt(), Deed.Kind.CODE_HANDED);
    }

    /// Makes a one-time code with which a person who was seen chooses a new password.
    ///
    /// @param documents without problems
    /// @throws Conflict if somebody did something to the account meanwhile
    @Transactional
    public Outcome handPasswordCode(Operator operator, Visit visit, SeenDocuments documents) {
        var id = visit.citizen();
        records.begin(visit);
        if (ladder.confirm(id, Way.CENTRE.means(), operator.actor())
                instanceof Ladder.Confirmation.Owned(var owner)) {
            return new Outcome.Owned(owner);
        }
        records.keep(operator, id, documents);
        var code = recovery.issue(id, operator.actor());
        records.end(operator, id, Deed.Kind.PASSWORD_CODE);
        return new Outcome.Printed(id, code.code(), code.expiresAt(), Deed.Kind.PASSWORD_CODE);
    }

    /// Opens an account for a person who has none, confirms it, and makes the one-time code with
    /// which he chooses his password.
    ///
    /// @param documents without problems
    @Transactional
    public Outcome open(Operator operator, Snils snils, SeenDocuments documents) {
        ladder.hold(snils);
        var owner = ladder.owner(snils);
        if (owner.isPresent()) {
            return new Outcome.Owned(owner.get());
        }
        var office = operator.centre().slug();
        var id = registration.open(documents.name(), snils, office, operator.actor());
        records.begin(new Visit(id, 0));
        ladder.confirm(id, Way.CENTRE.means(), operator.actor());
        records.keep(operator, id, documents);
        var code = recovery.issue(id, operator.actor());
        records.end(operator, id, Deed.Kind.OPENED);
        return new Outcome.Printed(id, code.code(), code.expiresAt(), Deed.Kind.OPENED);
    }

    /// Takes a confirmation back that was a mistake, and any code with it.
    ///
    /// @param reason in the operator's words
    /// @throws Conflict if somebody did something to the account meanwhile
    @Transactional
    public void revoke(Operator operator, Visit visit, String reason) {
        records.begin(visit);
        ladder.withdraw(visit.citizen(), LevelCause.REVOKED, operator.actor());
        codes.annul(visit.citizen(), operator.actor());
        records.end(operator, visit.citizen(), Deed.Kind.REVOKED, reason);
    }

    private Optional<CitizenId> otherOwner(Snils snils, CitizenId id) {
        return ladder.owner(snils).filter(owner -> !owner.equals(id));
    }
}
