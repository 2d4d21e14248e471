package okno.accounts.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.SignedInCitizen;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Citizens come in by СНИЛС and password.
@Service
public class CitizenSignIn {
    private final SignInStore store;
    private final PasswordStore passwords;
    private final PasswordHashes hashes;
    private final Gate gate;
    private final Audit audit;
    private final TransactionTemplate transactions;

    CitizenSignIn(
            SignInStore store,
            PasswordStore passwords,
            PasswordHashes hashes,
            Gate gate,
            Audit audit,
            TransactionTemplate transactions) {
        this.store = store;
        this.passwords = passwords;
        this.hashes = hashes;
        this.gate = gate;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Finds whose СНИЛС and password these are. The work is the same whether nobody claims the
    /// СНИЛС, one person does or several do.
    ///
    /// @param snils as typed
    /// @throws okno.platform.TooManyRequests if the login or the address has to wait
    /// @throws okno.accounts.credentials.TooManyHashes if the server is busy
    public Optional<SignedInCitizen> signIn(String snils, String password, Client client) {
        return gate.pass(login(snils), client, () -> find(snils, password));
    }

    /// How a typed СНИЛС is counted and remembered, right or wrong: by its digits.
    public static String login(String snils) {
        return snils.replaceAll("\\D", "");
    }

    private Optional<SignedInCitizen> find(String snils, String password) {
        var candidates = Snils.parse(snils).map(store::citizens).orElse(List.of());
        var known = candidates.stream().map(SignInStore.Candidate::passwordHash).toList();
        var match = hashes.firstMatch(password, known, PasswordHashes.CLAIMS);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        var found = candidates.get(match.getAsInt());
        var citizen = found.person();
        if (hashes.outdated(found.passwordHash())) {
            passwords.replace(citizen.id(), hashes.hash(password));
        }
        transactions.executeWithoutResult(
                status ->
                        audit.record(
                                Actor.citizen(citizen.id().value()),
                                "accounts.signed-in",
                                "citizen",
                                citizen.id().toString(),
                                Map.of()));
        return Optional.of(citizen);
    }
}
