package okno.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountSettings;
import okno.accounts.AccountSettings.SecondFactorRule;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.credentials.Totp;
import okno.accounts.throttle.Throttle;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.TooManyRequests;
import okno.platform.secrets.Secrets;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class StaffSignInTests {
    private static final String RIGHT = "зеленый чай в девять";

    @Autowired private StaffSignIn asConfigured;
    @Autowired private SecondFactors factors;
    @Autowired private SignInStore store;
    @Autowired private SecondFactorStore factorStore;
    @Autowired private PasswordHashes hashes;
    @Autowired private Gate gate;
    @Autowired private Secrets secrets;
    @Autowired private Throttle throttle;
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
                .contains(new StaffSignIn.Next.Enter(elena));
        assertThat(asConfigured.enter(elena).roles()).containsExactly(StaffRole.OFFICER);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressAlike() {
        assertThat(signIn.signIn(email, "черный кофе", client)).isEmpty();
        assertThat(signIn.signIn("nobody@example.ru", RIGHT, client)).isEmpty();
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
        factors.setup(elena);
        assertThat(signIn.signIn(email, RIGHT, client)).contains(new StaffSignIn.Next.Enter(elena));

        assertThat(factors.confirm(elena, code())).isTrue();

        assertThat(signIn.signIn(email, RIGHT, client))
                .contains(new StaffSignIn.Next.EnterCode(elena));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> factors.setup(elena));
    }

    @Test
    void takesACodeOnlyOnce() {
        var secret = secret();
        factors.confirm(elena, Totp.codeAt(secret, clock.instant()));
        clock.advance(Duration.ofSeconds(60));
        var code = Totp.codeAt(secret, clock.instant());

        assertThat(factors.check(elena, code)).isTrue();
        assertThat(factors.check(elena, code)).isFalse();
    }

    @Test
    void makesWaitAfterWrongCodes() {
        var secret = secret();
        factors.confirm(elena, Totp.codeAt(secret, clock.instant()));
        clock.advance(Duration.ofSeconds(60));
        for (var i = 0; i < 3; i++) {
            assertThat(factors.check(elena, "000000")).isFalse();
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> factors.check(elena, Totp.codeAt(secret, clock.instant())));
    }

    @Test
    void putsNothingInForceByAWrongCode() {
        factors.setup(elena);

        assertThat(factors.confirm(elena, "000000")).isFalse();
        assertThat(factors.inForce(elena)).isFalse();
    }

    @Test
    void letsNobodyInWithoutASecondFactorWhereItIsDemanded() {
        demand(SecondFactorRule.REQUIRED);

        assertThat(signIn.signIn(email, RIGHT, client))
                .contains(new StaffSignIn.Next.SetUpCode(elena));
    }

    private void demand(SecondFactorRule rule) {
        var settings = new AccountSettings("", rule, 2);
        var rules = new SecondFactors(factorStore, secrets, throttle, audit, settings, clock);
        signIn = new StaffSignIn(store, hashes, gate, rules, audit);
    }

    private String code() {
        return Totp.codeAt(secret(), clock.instant());
    }

    private byte[] secret() {
        return new Base32().decode(factors.setup(elena).readable().replace(" ", ""));
    }
}
