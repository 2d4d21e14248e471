package okno.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountSettings.SecondFactorRule;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.credentials.TotpPhone;
import okno.accounts.events.AccountNews;
import okno.accounts.throttle.Throttle;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.Conflict;
import okno.platform.TooManyRequests;
import okno.platform.secrets.Secrets;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OknoTest
@RecordApplicationEvents
class FactorsTests {
    @Autowired private Factors factors;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private RecoveryCodes recoveryCodes;
    @Autowired private OneTimeCodeStore store;
    @Autowired private FactorNews factorNews;
    @Autowired private Secrets secrets;
    @Autowired private Throttle throttle;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private Audit audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private ApplicationEvents events;

    private Holder anna;
    private TotpPhone phone;

    @BeforeEach
    void openAccount() {
        anna = citizen();
        phone = phoneOf(anna);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void areNotInForceBeforeTheFirstRightCode() {
        assertThat(oneTimeCodes.confirm(anna, "000000")).isFalse();
        assertThat(factors.held(anna).inForce()).isFalse();

        assertThat(oneTimeCodes.confirm(anna, phone.code())).isTrue();

        assertThat(factors.held(anna).inForce()).isTrue();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> oneTimeCodes.setup(anna, "label"));
    }

    @Test
    void workForStaffAlike() {
        var elena = officer();
        var her = phoneOf(elena);

        assertThat(oneTimeCodes.confirm(elena, her.code())).isTrue();

        clock.advance(Duration.ofMinutes(1));
        assertThat(oneTimeCodes.check(elena, her.code())).isTrue();
    }

    @Test
    void takeAOneTimeCodeOnce() {
        switchOn();
        var code = phone.code();

        assertThat(oneTimeCodes.check(anna, code)).isTrue();
        assertThat(oneTimeCodes.check(anna, code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 30})
    void allowAClockThatDiffersByAStep(int seconds) {
        switchOn();
        clock.advance(Duration.ofSeconds(seconds));
        var code = phone.code();
        clock.advance(Duration.ofSeconds(-seconds));

        assertThat(oneTimeCodes.check(anna, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void allowNoMore(int seconds) {
        switchOn();
        clock.advance(Duration.ofSeconds(seconds));
        var code = phone.code();
        clock.advance(Duration.ofSeconds(-seconds));

        assertThat(oneTimeCodes.check(anna, code)).isFalse();
    }

    @Test
    void takeNoCodeOfAnotherPerson() {
        switchOn();
        var boris = citizen();
        var his = phoneOf(boris);
        oneTimeCodes.confirm(boris, his.code());
        var boris10 = recoveryCodes.renew(boris);

        assertThat(oneTimeCodes.check(anna, his.code())).isFalse();
        assertThat(recoveryCodes.take(anna, boris10.getFirst())).isFalse();
    }

    @Test
    void makeWaitAfterWrongCodesOfAnyKind() {
        switchOn();
        var paper = recoveryCodes.renew(anna);
        assertThat(oneTimeCodes.check(anna, "000000")).isFalse();
        assertThat(recoveryCodes.take(anna, "00000-00000")).isFalse();
        assertThat(oneTimeCodes.check(anna, "000000")).isFalse();

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> oneTimeCodes.check(anna, phone.code()));
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> recoveryCodes.take(anna, paper.getFirst()));
    }

    @Test
    void giveTenRecoveryCodesEachGoodOnce() {
        switchOn();
        var paper = recoveryCodes.renew(anna);

        assertThat(paper).hasSize(10).doesNotHaveDuplicates();
        assertThat(paper)
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
        assertThat(recoveryCodes.take(anna, paper.get(3))).isTrue();
        assertThat(recoveryCodes.take(anna, paper.get(3))).isFalse();
        assertThat(factors.held(anna).recoveryCodes()).isEqualTo(9);
    }

    @Test
    void readARecoveryCodeAsPeopleTypeIt() {
        switchOn();
        var code = recoveryCodes.renew(anna).getFirst();
        var typed =
                code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');

        assertThat(recoveryCodes.take(anna, " " + typed + " ")).isTrue();
    }

    @Test
    void voidFormerRecoveryCodesWithNewOnes() {
        switchOn();
        var former = recoveryCodes.renew(anna);
        recoveryCodes.renew(anna);

        assertThat(recoveryCodes.take(anna, former.getFirst())).isFalse();
        assertThat(factors.held(anna).recoveryCodes()).isEqualTo(10);
    }

    @Test
    void keepNoRecoveryCodesWithNothingToStandInFor() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> recoveryCodes.renew(anna));

        switchOn();
        var paper = recoveryCodes.renew(anna);
        oneTimeCodes.remove(anna);

        assertThat(factors.held(anna)).isEqualTo(new Held(false, 0, 0));
        assertThat(recoveryCodes.take(anna, paper.getFirst())).isFalse();
    }

    @Test
    void keepNoRecoveryCodeThatCouldBeRead() {
        switchOn();
        var code = recoveryCodes.renew(anna).getFirst().replace("-", "");

        assertThat(
                        jdbc.sql(
                                        "select r::text from accounts.recovery_code r where r.holder_id = ?")
                                .param(anna.value())
                                .query(String.class)
                                .list())
                .hasSize(10)
                .noneMatch(row -> row.contains(code));
    }

    @Test
    void recordEveryChangeAndTellTheOwner() {
        switchOn();
        var paper = recoveryCodes.renew(anna);
        recoveryCodes.take(anna, paper.getFirst());
        oneTimeCodes.remove(anna);
        oneTimeCodes.remove(anna);

        assertThat(audit.of("citizen", anna.value().toString(), 4).reversed())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "accounts.factor-added",
                        "accounts.factor-added",
                        "accounts.recovery-code-used",
                        "accounts.factor-removed");
        assertThat(
                        events.stream(AccountNews.class)
                                .filter(told -> Holder.of(told.citizen()).equals(anna)))
                .extracting(AccountNews::kind, AccountNews::facts)
                .containsExactly(
                        tuple(AccountNews.Kind.FACTOR_ADDED, Map.of("factor", "totp")),
                        tuple(AccountNews.Kind.FACTOR_ADDED, Map.of("factor", "recovery-codes")),
                        tuple(AccountNews.Kind.FACTOR_REMOVED, Map.of("factor", "totp")));
    }

    @Test
    void leaveNobodyWithoutTheOneThatIsDemanded() {
        var elena = officer();
        oneTimeCodes.confirm(elena, phoneOf(elena).code());
        var demanded = DemandedFactors.by(SecondFactorRule.REQUIRED, jdbc);
        var strict = new OneTimeCodes(store, demanded, factorNews, secrets, throttle, clock);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> strict.remove(elena));
        assertThat(factors.held(elena).inForce()).isTrue();
    }

    private void switchOn() {
        oneTimeCodes.confirm(anna, phone.code());
        clock.advance(Duration.ofMinutes(5));
    }

    private TotpPhone phoneOf(Holder holder) {
        return new TotpPhone(oneTimeCodes.setup(holder, "label").readable(), clock);
    }

    private Holder citizen() {
        return SomeHolder.of(citizens, TestSnils.next(), "зеленый чай в девять");
    }

    private Holder officer() {
        var name = new FullName("Архипова", "Елена", "Викторовна");
        var email = UUID.randomUUID() + "@example.ru";
        return Holder.of(
                staff.add(
                        new NewStaff(
                                email, name, Set.of(StaffRole.OFFICER), "черный кофе в десять")));
    }
}
