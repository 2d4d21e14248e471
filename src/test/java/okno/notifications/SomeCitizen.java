package okno.notifications;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.SignedInCitizen;
import okno.identifiers.EmailAddress;
import okno.testing.TestSnils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/// A citizen of a test's own, who may be signed in.
public record SomeCitizen(CitizenId id, Optional<EmailAddress> email) {
    private static final FullName NAME = new FullName("Петрова", "Анна", "Сергеевна");

    /// Opens the account.
    ///
    /// @param email empty for a citizen without one
    public static SomeCitizen of(Citizens citizens, Optional<EmailAddress> email) {
        var citizen =
                new NewCitizen(
                        NAME,
                        TestSnils.next(),
                        AccountLevel.BASIC,
                        "зеленый чай",
                        Optional.empty(),
                        email);
        return new SomeCitizen(citizens.add(citizen), email);
    }

    /// A new address.
    public static Optional<EmailAddress> address() {
        return EmailAddress.parse(
                "anna" + ThreadLocalRandom.current().nextLong(1L << 60) + "@example.org");
    }

    /// For a request in this citizen's name.
    public Authentication signedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInCitizen(id, NAME),
                "",
                AuthorityUtils.createAuthorityList("ROLE_CITIZEN"));
    }
}
