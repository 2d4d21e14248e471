package okno.verification.codes;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.identity.ChosenPasswords;
import okno.accounts.identity.Claimants;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes that operators hand to people they saw, to choose a password with. An operator
/// never knows a password.
@Service
public class FirstPasswords {
    private final FirstPasswordStore store;
    private final Claimants claimants;
    private final ChosenPasswords passwords;
    private final GuessLimits limits;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(
            FirstPasswordStore store,
            Claimants claimants,
            ChosenPasswords passwords,
            GuessLimits limits,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.claimants = claimants;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /// A password as its owner typed it, with what shows that he may.
    public record Choice(Snils snils, String code, String password, String again) {
        /// Never the password: it must not end up in a log.
        @Override
        public String toString() {
            return "Choice[]";
        }
    }

    /// Makes a code in the transaction of the caller, who hands it over; an older one is void.
    @Transactional(propagation = Propagation.MANDATORY)
    public Codes.Made make(CitizenId citizen, Actor by) {
        var code = ActivationCode.draw(random);
        var until = store.put(citizen, code, clock.instant());
        audit.record(
                by, "verification.password-code-made", "citizen", citizen.toString(), Map.of());
        return new Codes.Made(code, until);
    }

    /// Gives the account that the code was made for a password, once.
    ///
    /// @return what is wrong; nothing if the password was taken
    /// @throws okno.platform.TooManyRequests if too many wrong codes came from the address
    @Transactional
    public List<FieldProblem> choose(Choice choice, String address) {
        limits.enter(address);
        var owner = owner(choice);
        if (owner.isEmpty()) {
            limits.failed();
            return List.of(FieldProblem.of("code", "verification.first.code-wrong"));
        }
        limits.forgive(address);
        var problems = passwords.choose(owner.get(), choice.password(), choice.again());
        if (problems.isEmpty()) {
            store.delete(owner.get());
        }
        return problems;
    }

    /// Several may claim the СНИЛС; the code belongs to one of them.
    private Optional<CitizenId> owner(Choice choice) {
        var code = ActivationCode.parse(choice.code());
        return code.flatMap(
                typed ->
                        claimants.of(choice.snils()).stream()
                                .filter(id -> store.fits(id, typed, clock.instant()))
                                .findFirst());
    }
}
