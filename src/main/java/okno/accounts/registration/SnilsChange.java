package okno.accounts.registration;

import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a person put a mistyped СНИЛС right. It is a claim like that of a registration: no more
/// accounts may claim a number than a sign-in compares.
@Service
public class SnilsChange {
    private final ClaimStore store;
    private final Ladder ladder;
    private final PersonalRecords records;
    private final Throttle throttle;

    SnilsChange(ClaimStore store, Ladder ladder, PersonalRecords records, Throttle throttle) {
        this.store = store;
        this.ladder = ladder;
        this.records = records;
        this.throttle = throttle;
    }

    /// Changes the number, or tells why not.
    ///
    /// @throws TooManyRequests if the account tries one number after another
    @Transactional(noRollbackFor = TooManyRequests.class)
    public List<FieldProblem> change(CitizenId citizen, Snils snils) {
        ladder.hold(citizen, snils);
        var claims = store.accounts(snils);
        if (claims.stream().anyMatch(account -> account.id().equals(citizen))) {
            return List.of();
        }
        throttle.enter(ThrottleScope.SNILS_CHANGE, citizen.toString());
        if (claims.size() >= PasswordHashes.CLAIMS) {
            return List.of(FieldProblem.of("snils", "accounts.snils.at-centre"));
        }
        records.changeSnils(citizen, snils, Source.PERSON, Actor.citizen(citizen.value()));
        return List.of();
    }
}
