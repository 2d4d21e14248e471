package okno.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.credentials.CountingEncoder;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.identifiers.Snils;
import okno.platform.TooManyRequests;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class CitizenSignInTests {
    private static final String RIGHT = "зеленый чай в девять";
    private static final String WRONG = "черный кофе в десять";

    @Autowired private CitizenSignIn signIn;
    @Autowired private Citizens citizens;
    @Autowired private SignInStore store;
    @Autowired private PasswordStore passwords;
    @Autowired private Gate gate;
    @Autowired private Throttle throttle;
    @Autowired private KnownDevices devices;
    @Autowired private Audit audit;
    @Autowired private Factors factors;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private final Client stranger = new Client("test " + UUID.randomUUID(), "");
    private CitizenId anna;

    @BeforeEach
    void openAccount() {
        anna =
                citizens.add(
                        new NewCitizen(
                                new FullName("Петрова", "Анна", "Сергеевна"),
                                snils,
                                AccountLevel.BASIC,
                                RIGHT,
                                Optional.empty(),
                                Optional.empty()));
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void letsInWhoKnowsThePasswordAndRecordsIt() {
        assertThat(signIn.signIn(snils.formatted(), RIGHT, stranger))
                .contains(new Next.Enter(Holder.of(anna)));
        var citizen = signIn.enter(anna);

        assertThat(citizen.name().full()).isEqualTo("Петрова Анна Сергеевна");
        assertThat(audit.of("citizen", anna.toString(), 1))
                .extracting(AuditEntry::action)
                .containsExactly("accounts.signed-in");
    }

    @Test
    void takesTheNumberAsItIsTyped() {
        assertThat(signIn.signIn(snils.digits(), RIGHT, stranger)).isPresent();
        assertThat(signIn.signIn(" " + snils.formatted() + " ", RIGHT, stranger)).isPresent();
    }

    @Test
    void refusesAWrongPasswordAnUnknownAndABrokenNumberAlike() {
        assertThat(signIn.signIn(snils.formatted(), WRONG, stranger)).isEmpty();
        assertThat(signIn.signIn(TestSnils.next().formatted(), RIGHT, stranger)).isEmpty();
        assertThat(signIn.signIn("112-233-445 96", RIGHT, stranger)).isEmpty();
        assertThat(signIn.signIn("", "", stranger)).isEmpty();
    }

    @Test
    void takesAContactForANameOnceItIsConfirmed() {
        var email = UUID.randomUUID() + "@Example.ru";
        var phone = "+7999" + snils.digits().substring(2, 9);
        keepContacts(email, phone, false);
        assertThat(signIn.signIn(email, RIGHT, stranger)).isEmpty();
        assertThat(signIn.signIn(phone, RIGHT, stranger)).isEmpty();

        keepContacts(email, phone, true);

        for (var name : List.of(email, " " + email.toUpperCase(Locale.ROOT) + " ", phone)) {
            assertThat(signIn.signIn(name, RIGHT, stranger))
                    .contains(new Next.Enter(Holder.of(anna)));
        }
        assertThat(signIn.signIn(email, WRONG, stranger)).isEmpty();
    }

    @Test
    void comparesAsManyHashesWhetherSomebodyHasTheNameOrNot() {
        var email = UUID.randomUUID() + "@example.ru";
        var phone = "+7999" + snils.digits().substring(2, 9);
        keepContacts(email, phone, true);

        assertThat(work(snils.digits()))
                .isEqualTo(work(TestSnils.next().digits()))
                .isEqualTo(work("123"))
                .isEqualTo(work(""))
                .isEqualTo(PasswordHashes.CLAIMS);
        assertThat(work(email)).isEqualTo(work("nobody@example.ru")).isEqualTo(1);
        assertThat(work(phone)).isEqualTo(work("+7 999 000-00-01")).isEqualTo(1);
    }

    @Test
    void makesWaitAfterFailuresWhetherTheNumberIsKnownOrNot() {
        for (var login : new String[] {snils.formatted(), TestSnils.next().formatted()}) {
            fail(login, 3);

            assertThatExceptionOfType(TooManyRequests.class)
                    .isThrownBy(() -> signIn.signIn(login, RIGHT, stranger));
        }
        clock.advance(Duration.ofSeconds(3));
        assertThat(signIn.signIn(snils.formatted(), RIGHT, stranger)).isPresent();
    }

    @Test
    void locksAfterTenFailuresForAQuarterOfAnHour() {
        for (var i = 0; i < 10; i++) {
            fail(snils.formatted(), 1);
            clock.advance(Duration.ofSeconds(130));
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> signIn.signIn(snils.formatted(), RIGHT, stranger));
        clock.advance(Duration.ofMinutes(15));
        assertThat(signIn.signIn(snils.formatted(), RIGHT, stranger)).isPresent();
    }

    @Test
    void letsAKnownDeviceInWhileStrangersAreLockedOut() {
        var device = devices.introduce("", List.of(snils.digits()));
        fail(snils.formatted(), 3);

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> signIn.signIn(snils.formatted(), RIGHT, stranger));
        assertThat(signIn.signIn(snils.formatted(), RIGHT, new Client(stranger.address(), device)))
                .isPresent();
    }

    @Test
    void aPictureLetsANewBrowserInWhileStrangersFail() {
        fail(snils.formatted(), 3);
        var owner = new Client("test " + UUID.randomUUID(), "");
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> signIn.signIn(snils.formatted(), RIGHT, owner));

        assertThat(signIn.signIn(snils.formatted(), RIGHT, owner.withPicture())).isPresent();
    }

    @Test
    void countsWhoReadsPicturesByHisAddress() {
        var guesser = stranger.withPicture();
        for (var i = 0; i < 3; i++) {
            assertThat(signIn.signIn(snils.formatted(), WRONG, guesser)).isEmpty();
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> signIn.signIn(snils.formatted(), RIGHT, guesser));
        var owner = new Client("test " + UUID.randomUUID(), "").withPicture();
        assertThat(signIn.signIn(snils.formatted(), RIGHT, owner)).isPresent();
    }

    @Test
    void underAttackLetsInOwnersAndAddressesThatHaveNotFailed() {
        var device = devices.introduce("", List.of(snils.digits()));
        var prey = stranger.address();
        underAttack();
        for (var i = 0; i < 5; i++) {
            signIn.signIn(TestSnils.next().digits(), WRONG, new Client(prey, ""));
        }
        try {
            assertThatExceptionOfType(TooManyRequests.class)
                    .isThrownBy(() -> signIn.signIn(snils.digits(), RIGHT, new Client(prey, "")));
            assertThat(signIn.signIn(snils.digits(), RIGHT, new Client(prey, device))).isPresent();
            var clean = new Client("test " + UUID.randomUUID(), "");
            assertThat(signIn.signIn(snils.digits(), RIGHT, clean)).isPresent();
        } finally {
            throttle.forgive(ThrottleScope.EVERYWHERE, "");
        }
        assertThat(signIn.signIn(snils.digits(), RIGHT, new Client(prey, ""))).isPresent();
    }

    @Test
    void countsEveryTryOfAKnownBrowserHoweverItVariesWhatItHolds() {
        var device = devices.introduce("", List.of(snils.digits()));
        for (var i = 0; i < 5; i++) {
            var varied = new Client(stranger.address(), device + ".x" + i);
            assertThat(signIn.signIn(snils.digits(), WRONG, varied)).isEmpty();
        }

        var once = new Client(stranger.address(), device + ".more");
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> signIn.signIn(snils.digits(), RIGHT, once));
    }

    @Test
    void knowsABrowserThatAFamilyShares() {
        var device = devices.introduce("", List.of("anna"));
        var shared = devices.introduce(device, List.of("boris"));

        assertThat(devices.recognises(shared, "anna")).isTrue();
        assertThat(devices.recognises(shared, "boris")).isTrue();
        assertThat(devices.recognises(device, "boris")).isFalse();
        assertThat(devices.recognises("", "anna")).isFalse();
    }

    @Test
    void trustsADeviceOnlyForItsOwnLogin() {
        var device = devices.introduce("", List.of(TestSnils.next().digits()));
        fail(snils.formatted(), 3);

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(
                        () ->
                                signIn.signIn(
                                        snils.formatted(),
                                        RIGHT,
                                        new Client(stranger.address(), device)));
    }

    @Test
    void makesAnAddressWaitThatTriesManyNumbers() {
        var counted = counting(new CountingEncoder());
        for (var i = 0; i < 50; i++) {
            counted.signIn("bad " + i, "x", stranger);
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> signIn.signIn(snils.formatted(), RIGHT, stranger));
    }

    /// Hashes compared for a wrong password under this name.
    private int work(String name) {
        var encoder = new CountingEncoder();
        var counted = counting(encoder);
        var before = encoder.work();
        counted.signIn(name, WRONG, stranger);
        return encoder.work() - before;
    }

    private void keepContacts(String email, String phone, boolean confirmed) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set email = :email, email_confirmed_at = case when :confirmed then now() end,
                       phone = :phone, phone_confirmed_at = case when :confirmed then now() end
                 where id = :id
                """)
                .param("email", email)
                .param("phone", phone)
                .param("confirmed", confirmed)
                .param("id", anna.value())
                .update();
    }

    private CitizenSignIn counting(CountingEncoder encoder) {
        var match = new PasswordMatch(encoder.hashes(), passwords);
        return new CitizenSignIn(store, match, gate, factors, audit);
    }

    /// As many failures of strangers as say that passwords are being guessed.
    private void underAttack() {
        throttle.count(ThrottleScope.EVERYWHERE, "");
        jdbc.sql("update accounts.throttle set attempts = 2000 where scope = 'everywhere'")
                .update();
    }

    private void fail(String login, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(signIn.signIn(login, WRONG, stranger)).isEmpty();
        }
    }
}
