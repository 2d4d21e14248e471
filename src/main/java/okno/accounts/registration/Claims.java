package okno.accounts.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import okno.accounts.CitizenId;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Turns claims into accounts. A few people may claim the same СНИЛС, each under an own password,
/// so that nobody can keep its owner out by coming first. However a claim ends, the same work is
/// done and the same is answered: nobody learns whether a СНИЛС is taken.
@Component
class Claims {
    private final ClaimStore store;
    private final PasswordHashes hashes;
    private final Consents consents;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Claims(
            ClaimStore store,
            PasswordHashes hashes,
            Consents consents,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.consents = consents;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Hashing is slow, so it happens before the transaction; if another claim to the same СНИЛС
    /// was settled meanwhile, the password is compared again.
    ///
    /// @param settlement what else is to be kept with the account
    void settle(Claim claim, Settlement settlement) {
        var hash = hashes.hash(claim.password());
        var seen = store.accounts(claim.snils());
        boolean settled;
        do {
            var known = seen;
            var same = compare(claim, known);
            settled = inTransaction(claim, hash, new Seen(known, same), settlement);
            seen = settled ? known : store.accounts(claim.snils());
        } while (!settled);
    }

    private OptionalInt compare(Claim claim, List<ClaimStore.Account> accounts) {
        var known = accounts.stream().map(ClaimStore.Account::passwordHash).toList();
        return hashes.firstMatch(claim.password(), known, PasswordHashes.CLAIMS);
    }

    /// The accounts of a СНИЛС before the lock, and which of them has the claimed password.
    private record Seen(List<ClaimStore.Account> accounts, OptionalInt same) {}

    private boolean inTransaction(Claim claim, String hash, Seen seen, Settlement settlement) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            store.lock(claim.snils());
                            if (!store.accounts(claim.snils()).equals(seen.accounts())) {
                                return false;
                            }
                            settlement.settle(decide(claim, hash, seen));
                            return true;
                        }));
    }

    private Optional<CitizenId> decide(Claim claim, String hash, Seen seen) {
        var known = seen.accounts();
        if (seen.same().isPresent()) {
            record("accounts.registration-repeated", known.get(seen.same().getAsInt()).id());
            return Optional.empty();
        }
        if (known.size() >= PasswordHashes.CLAIMS) {
            record("accounts.registration-beyond-limit", known.getFirst().id());
            return Optional.empty();
        }
        return Optional.of(open(claim, hash));
    }

    private CitizenId open(Claim claim, String hash) {
        var id = new CitizenId(Ids.next(clock));
        store.insert(id, claim, hash, clock.instant());
        consents.give(id, claim.consent());
        record("accounts.registered", id);
        return id;
    }

    private void record(String action, CitizenId id) {
        audit.record(Actor.guest(), action, "citizen", id.toString(), Map.of());
    }
}
