package okno.accounts.registration;

import java.time.Clock;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens an account for a person who stands at the counter of a service centre and has signed the
/// consent on paper. Its password is known to nobody until the owner chooses one.
@Service
public class CounterRegistration {
    private final ClaimStore store;
    private final PasswordHashes hashes;
    private final Consents consents;
    private final Audit audit;
    private final Clock clock;

    CounterRegistration(
            ClaimStore store, PasswordHashes hashes, Consents consents, Audit audit, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens an account of level basic, whoever else claims the СНИЛС.
    ///
    /// @param office where the consent was signed, instead of a network address
    @Transactional
    public CitizenId open(FullName name, Snils snils, String office, Actor by) {
        var id = new CitizenId(Ids.next(clock));
        var claim = new Claim(snils, name, "", consents.now(office));
        store.lock(snils);
        store.insert(id, claim, hashes.nobodys(), clock.instant());
        consents.give(id, claim.consent());
        var facts = Map.of("level", "basic");
        audit.record(by, "accounts.registered", "citizen", id.toString(), facts);
        return id;
    }
}
