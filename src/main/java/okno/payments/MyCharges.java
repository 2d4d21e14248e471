package okno.payments;

import java.time.LocalDate;
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

    /// A page of charges, the newest first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Charge> list(CitizenId citizen, Group group, Optional<UUID> before) {
        var rows = store.list(owner(citizen), group, before, Charges.PAGE + 1);
        return Latest.of(rows, Charges.PAGE, Charge::id);
    }

    /// A charge by its number, if it is the citizen's.
    @Transactional(readOnly = true)
    public Optional<Charge> find(CitizenId citizen, Uin uin) {
        return store.find(owner(citizen), uin);
    }

    /// What is to be paid on a day.
    @Transactional(readOnly = true)
    public Owed owed(CitizenId citizen, LocalDate day) {
        var owner = owner(citizen);
        return new Owed(store.sum(owner, day), store.sum(owner, day.plusDays(1)));
    }

    /// How much is to be paid on a day.
    @Transactional(readOnly = true)
    public Sum due(CitizenId citizen, LocalDate day) {
        return store.sum(owner(citizen), day);
    }

    private ChargeOwner owner(CitizenId citizen) {
        return new ChargeOwner(citizen, marks.of(citizen));
    }
}
