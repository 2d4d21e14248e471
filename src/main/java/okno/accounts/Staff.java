package okno.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.EmailAddress;
import okno.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who work at the portal.
@Service
public class Staff {
    private static final int AT_ONCE = 500;

    private final StaffStore store;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final Clock clock;

    Staff(StaffStore store, PasswordHashes hashes, Audit audit, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes somebody on, or finds who has this e-mail address already, unchanged.
    @Transactional
    public StaffId add(NewStaff staff) {
        var login = staff.email().strip().toLowerCase(Locale.ROOT);
        return store.find(login).orElseGet(() -> takeOn(login, staff));
    }

    /// The names of several by one query; who is unknown is left out.
    ///
    /// @param ids five hundred at most
    @Transactional(readOnly = true)
    public Map<StaffId, FullName> names(Collection<StaffId> ids) {
        if (ids.size() > AT_ONCE) {
            throw new IllegalArgumentException(
                    "more than " + AT_ONCE + " members of staff at once");
        }
        return store.names(ids);
    }

    /// Where letters reach somebody who works or is invited here; empty for who has left.
    @Transactional(readOnly = true)
    public Optional<EmailAddress> email(StaffId id) {
        return store.email(id).map(EmailAddress::new);
    }

    private StaffId takeOn(String login, NewStaff staff) {
        var id = new StaffId(Ids.next(clock));
        store.insert(id, login, staff, hashes.hash(staff.password()));
        audit.record(
                Actor.system("accounts"),
                "accounts.staff-added",
                "staff",
                id.toString(),
                Map.of("roles", StaffRole.words(staff.roles())));
        return id;
    }
}
