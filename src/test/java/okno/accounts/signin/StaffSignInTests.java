package okno.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountSettings.SecondFactorRule;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.TotpPhone;
import okno.accounts.factors.DemandedFactors;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.audit.Audit;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@OknoTest
class StaffSignInTests {
    private static final String RIGHT = "зеленый чай в девять";

    @Autowired private StaffSignIn asConfigured;
    @Autowired private OneTimeCodes codes;
    @Autowired private SignInStore store;
    @Autowired private PasswordMatch match;
    @Autowired private PasswordStore passwords;
    @Autowired private PasswordHashes hashes;
    @Autowired private Gate gate;
    @Autowired private JdbcClient jdbc;
    @Autowired private Audit audit;
    @Autowired private Staff staff;
    @Autowired private MovableClock clock;

    private final String email = UUID.randomUUID() + "@example.ru";
    private final Client client = new Client("test " + UUID.randomUUID(), "");
    private StaffSignIn signIn;
    private StaffId elena;

    @BeforeEach
    void takeOn() {
        demand(SecondFactorRule.OPTIONAL);
        var name = new FullName("Архипова", "Елена", "Викторовна");
        elena = staff.add(new NewStaff(email, name, Set.of(StaffRole.OFFICER), RIGHT));
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void letsInWhoKnowsThePassword() {
        assertThat(signIn.signIn(" " + email.toUpperCase(Locale.ROOT), RIGHT, client))
                .contains(new Next.Enter(holder()));
        assertThat(asConfigured.enter(elena).roles()).containsExactly(StaffRole.OFFICER);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressAlike() {
        assertThat(signIn.signIn(email, "черный кофе", client)).isEmpty();
        assertThat(signIn.signIn("nobody@example.ru", RIGHT, client)).isEmpty();
    }

    @Test
    void keepsAStrongerHashOfThePassword() {
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 32, 1).encode(RIGHT);
        jdbc.sql("update accounts.staff set password_hash = :hash where id = :id")
                .param("hash", weaker)
                .param("id", elena.value())
                .update();

        assertThat(signIn.signIn(email, RIGHT, client)).isPresent();

        assertThat(hashes.outdated(hash())).isFalse();
        assertThat(signIn.signIn(email, RIGHT, client)).isPresent();
    }

    @Test
    void putsNoOldPasswordBackOverANewOne() {
        var seen = hash();
        jdbc.sql("update accounts.staff set password_hash = 'new' where id = :id")
                .param("id", elena.value())
                .update();

        passwords.rehash(holder(), seen, "old in a new hash");

        assertThat(hash()).isEqualTo("new");
    }

    private String hash() {
        return jdbc.sql("select password_hash from accounts.staff where id = :id")
                .param("id", elena.value())
                .query(String.class)
                .single();
    }

    @Test
    void addsNobodyTwice() {
        var name = new FullName("Другая", "Елена", null);

        assertThat(staff.add(new NewStaff(email, name, Set.of(StaffRole.ADMIN), "x")))
                .isEqualTo(elena);
        assertThat(staff.names(Set.of(elena)).get(elena))
                .isEqualTo(new FullName("Архипова", "Елена", "Викторовна"));
    }

    @Test
    void asksForACodeOnceTheSecondFactorIsConfirmed() {
        codes.setup(holder(), "label");
        assertThat(signIn.signIn(email, RIGHT, client)).contains(new Next.Enter(holder()));

        assertThat(codes.confirm(holder(), code())).isTrue();

        assertThat(signIn.signIn(email, RIGHT, client)).contains(new Next.GiveFactor(holder()));
    }

    @Test
    void letsNobodyInWithoutASecondFactorWhereItIsDemanded() {
        demand(SecondFactorRule.REQUIRED);

        assertThat(signIn.signIn(email, RIGHT, client)).contains(new Next.SetUpFactor(holder()));
    }

    private void demand(SecondFactorRule rule) {
        var demanded = DemandedFactors.by(rule, jdbc);
        signIn = new StaffSignIn(store, match, gate, demanded, audit, clock);
    }

    private Holder holder() {
        return Holder.of(elena);
    }

    private String code() {
        return new TotpPhone(codes.setup(holder(), "").readable(), clock).code();
    }
}
