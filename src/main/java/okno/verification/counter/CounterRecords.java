package okno.verification.counter;

import java.util.List;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.RecordOrigins;
import okno.accounts.identity.Source;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.verification.Operators.Operator;
import okno.verification.counter.Counter.Visit;
import org.springframework.stereotype.Component;

/// The paper side of a deed at the counter: nobody was faster, the documents are kept, the journal
/// has its line.
@Component
class CounterRecords {
    private final Ladder ladder;
    private final DeedStore deeds;
    private final PersonalRecords records;
    private final RecordOrigins origins;
    private final Audit audit;

    CounterRecords(
            Ladder ladder,
            DeedStore deeds,
            PersonalRecords records,
            RecordOrigins origins,
            Audit audit) {
        this.ladder = ladder;
        this.deeds = deeds;
        this.records = records;
        this.origins = origins;
        this.audit = audit;
    }

    /// Holds what the operator has compared, and makes sure that it is what his page showed.
    void begin(Visit visit) {
        ladder.hold(List.of(visit.citizen()));
        if (!deeds.advance(visit.citizen(), visit.seen())) {
            throw new Conflict("the account has changed since the page was shown");
        }
    }

    void keep(Operator operator, CitizenId id, SeenDocuments documents) {
        var by = operator.actor();
        records.rename(id, documents.name(), Source.OPERATOR, by);
        records.keepBirth(id, documents.birth(), Source.OPERATOR, by);
        records.keepPassport(id, documents.passport().passport(), Source.OPERATOR, by);
        origins.seen(id);
    }

    void end(Operator operator, CitizenId id, Deed.Kind kind) {
        end(operator, id, kind, "");
    }

    /// @param reason stays in the journal: it may name people, and the record of deeds may not
    void end(Operator operator, CitizenId id, Deed.Kind kind, String reason) {
        deeds.add(operator, id, kind, reason);
        var facts = Map.of("centre", operator.centre().slug());
        audit.record(
                operator.actor(), "verification." + kind.text(), "citizen", id.toString(), facts);
    }
}
