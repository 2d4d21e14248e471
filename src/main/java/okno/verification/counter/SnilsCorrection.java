package okno.verification.counter;

import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.verification.Operators.Operator;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Counter.Visit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts the СНИЛС of an account right by the document that an operator holds in his hands. More
/// accounts may claim a number here than at a registration: the operator sees whose it is.
@Service
public class SnilsCorrection {
    private final Citizens citizens;
    private final Ladder ladder;
    private final PersonalRecords personal;
    private final CounterRecords records;

    SnilsCorrection(
            Citizens citizens, Ladder ladder, PersonalRecords personal, CounterRecords records) {
        this.citizens = citizens;
        this.ladder = ladder;
        this.personal = personal;
        this.records = records;
    }

    /// Corrects the number. A confirmed account stays confirmed and detaches who claims the number
    /// too; any other one makes a claim beside the rest. Nothing is done where another confirmed
    /// account owns the number: its confirmation has to be taken back first, if it was a mistake.
    ///
    /// @param reason in the operator's words; the journal keeps both numbers before it
    /// @throws Conflict if somebody did something to the account meanwhile
    @Transactional
    public Outcome correct(Operator operator, Visit visit, Snils snils, String reason) {
        var id = visit.citizen();
        ladder.hold(id, snils);
        var owner = ladder.owner(snils).filter(other -> !other.equals(id));
        if (owner.isPresent()) {
            return new Outcome.Owned(owner.get());
        }
        records.begin(visit);
        var line = change(id, snils) + reason;
        personal.changeSnils(id, snils, Source.OPERATOR, operator.actor());
        records.end(operator, id, Deed.Kind.SNILS_CORRECTED, line);
        return new Outcome.Done(id);
    }

    private String change(CitizenId id, Snils next) {
        var known = citizens.get(id).snils().map(Snils::formatted).orElse("–");
        return known + " → " + next.formatted() + ". ";
    }
}
