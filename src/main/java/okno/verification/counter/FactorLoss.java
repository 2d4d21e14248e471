package okno.verification.counter;

import okno.accounts.identity.Ladder;
import okno.accounts.recovery.CentreFactors;
import okno.verification.Operators.Operator;
import okno.verification.Way;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Counter.Visit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person at the counter who can sign in no more, for all his second factors are lost.
@Service
public class FactorLoss {
    private final Ladder ladder;
    private final CounterRecords records;
    private final CentreFactors factors;

    FactorLoss(Ladder ladder, CounterRecords records, CentreFactors factors) {
        this.ladder = ladder;
        this.records = records;
        this.factors = factors;
    }

    /// Takes the factors of a person who was seen off. The documents confirm the account as well:
    /// what was compared is the same.
    ///
    /// @param documents without problems
    /// @param reason in the operator's words
    /// @throws okno.platform.Conflict if somebody did something to the account meanwhile, or there
    ///     are no factors
    @Transactional
    public Outcome takeOff(Operator operator, Visit visit, SeenDocuments documents, String reason) {
        var id = visit.citizen();
        records.begin(visit);
        if (ladder.confirm(id, Way.CENTRE.means(), operator.actor())
                instanceof Ladder.Confirmation.Owned(var owner)) {
            return new Outcome.Owned(owner);
        }
        records.keep(operator, id, documents);
        factors.takeOff(id, operator.actor());
        records.end(operator, id, Deed.Kind.FACTORS_TAKEN_OFF, reason);
        return new Outcome.Done(id);
    }
}
