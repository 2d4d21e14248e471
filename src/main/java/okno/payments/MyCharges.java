package okno.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.Uin;
import okno.platform.sql.Latest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Charges of a citizen: the fees of his applications and, once his identity is confirmed, what was
/// issued to his documents.
@Service
public class MyCharges {
    private final MyChargeStore store;
    private final PayerMarks marks;

    MyCharges(MyChargeStore store, PayerMarks marks) {
        this.store = store;
        this.marks = marks;
    }

    /// Which charges a list shows.
    public enum Group {
        OPEN,
        CLOSED,
        ALL
    }

    /// What is to be paid.
    public record Sum(int charges, Kopecks amount) {}

    /// What is to be paid on a day, and on the day after it.
    public record Owed(Sum today, Sum tomorrow) {}

    /// What a citizen sees of his charges.
    ///
    /// @param listing a page of them, the newest first
    /// @param byDocuments whether they are looked for by his documents too
    public record Overview(Latest<Charge> listing, Owed owed, boolean byDocuments) {}

    /// A page of charges, and what is to be paid on a day.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Overview overview(CitizenId citizen, Group group, Optional<UUID> before, LocalDate day) {
        var known = marks.find(citizen);
        var owner = new ChargeOwner(citizen, known.orElse(List.of()));
        return new Overview(list(owner, group, before), store.owed(owner, day), known.isPresent());
    }

    /// A page of charges, the newest first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Charge> list(CitizenId citizen, Group group, Optional<UUID> before) {
        return list(owner(citizen), group, before);
    }

    /// A charge by its number, if it is the citizen's.
    @Transactional(readOnly = true)
    public Optional<Charge> find(CitizenId citizen, Uin uin) {
        return store.find(owner(citizen), uin);
    }

    /// How much is to be paid on a day.
    @Transactional(readOnly = true)
    public Sum due(CitizenId citizen, LocalDate day) {
        return store.owed(owner(citizen), day).today();
    }

    private Latest<Charge> list(ChargeOwner owner, Group group, Optional<UUID> before) {
        var rows = store.list(owner, group, before, Charges.PAGE + 1);
        return Latest.of(rows, Charges.PAGE, Charge::id);
    }

    private ChargeOwner owner(CitizenId citizen) {
        return new ChargeOwner(citizen, marks.find(citizen).orElse(List.of()));
    }
}
