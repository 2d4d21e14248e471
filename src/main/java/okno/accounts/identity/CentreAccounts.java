package okno.accounts.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a service centre may do with accounts: see who claims a СНИЛС, and open an account for a
/// person who stands at the counter. Its password is known to nobody until the owner chooses one.
@Service
public class CentreAccounts {
    private static final int UNKNOWABLE_BYTES = 32;

    private final LadderStore claims;
    private final CentreAccountStore store;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CentreAccounts(
            LadderStore claims,
            CentreAccountStore store,
            PasswordHashes hashes,
            Audit audit,
            Clock clock) {
        this.claims = claims;
        this.store = store;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /// The accounts that claim a СНИЛС, those that came first first.
    @Transactional(readOnly = true)
    public List<CitizenId> claiming(Snils snils) {
        return claims.claimants(snils);
    }

    /// The confirmed account of a СНИЛС.
    @Transactional(readOnly = true)
    public Optional<CitizenId> owner(Snils snils) {
        return claims.owner(snils);
    }

    /// Opens an account of level basic, whoever else claims the СНИЛС.
    @Transactional
    public CitizenId open(FullName name, Snils snils, Actor by) {
        var id = new CitizenId(Ids.next(clock));
        claims.lock(snils);
        store.insert(id, name, snils, hashes.hash(unknowable()));
        var facts = Map.of("level", "basic");
        audit.record(by, "accounts.registered", "citizen", id.toString(), facts);
        return id;
    }

    private String unknowable() {
        var bytes = new byte[UNKNOWABLE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
