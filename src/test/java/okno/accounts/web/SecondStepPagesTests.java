package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.credentials.TotpPhone;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.factors.RecoveryCodes;
import okno.accounts.factors.SomeHolder;
import okno.identifiers.Snils;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class SecondStepPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private RecoveryCodes recoveryCodes;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private Holder anna;
    private Visit visit;

    @BeforeEach
    void openAccount() {
        anna = SomeHolder.of(citizens, snils, PASSWORD);
        visit = new Visit(mvc);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void keepTheCabinetShutUntilTheCodeIsRight() {
        var phone = switchOn(anna);
        var asked = afterPassword("/account/profile");

        assertThat(visit.get("/account/profile").status()).isEqualTo(303);
        assertThat(press(asked, "Войти", "Одноразовый код", "000000").status()).isEqualTo(422);
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);

        assertThat(press(asked, "Войти", "Одноразовый код", phone.code()).location())
                .isEqualTo("/account/profile");
        assertThat(visit.get("/account/profile").status()).isEqualTo(200);
    }

    @Test
    void takeARecoveryCodeOnce() {
        switchOn(anna);
        var code = recoveryCodes.renew(anna).getFirst();

        var first = afterPassword("");
        assertThat(press(first, "Войти по запасному коду", "Запасной код", code).location())
                .isEqualTo("/account");

        visit = new Visit(mvc);
        var second = afterPassword("");
        var refused = press(second, "Войти по запасному коду", "Запасной код", code);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Запасной код")).hasSize(1);
    }

    @Test
    void forgetWhoGaveThePasswordAfterTenMinutes() {
        var phone = switchOn(anna);
        var asked = afterPassword("");
        clock.advance(Duration.ofMinutes(10));

        assertThat(press(asked, "Войти", "Одноразовый код", phone.code()).location())
                .isEqualTo("/login");
    }

    @Test
    void tellToWaitOnThePageItself() {
        switchOn(anna);
        var asked = afterPassword("");
        for (var i = 0; i < 3; i++) {
            press(asked, "Войти", "Одноразовый код", "000000");
        }

        var told = press(asked, "Войти", "Одноразовый код", "000000");

        assertThat(told.status()).isEqualTo(429);
        assertThat(told.response().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void openNeitherTheOtherDoorNorASetUp() {
        switchOn(anna);
        afterPassword("");

        assertThat(visit.get("/staff/login/code").location()).isEqualTo("/staff/login");
        assertThat(visit.get("/staff/login/second-factor").location()).isEqualTo("/staff/login");
        assertThat(new Visit(mvc).get("/login/code").location()).isEqualTo("/login");
        assertThat(new Visit(mvc).get("/login/code/passkey").status()).isEqualTo(404);
    }

    @Test
    void letNobodyWithAFactorSetUpAnotherAtTheDoor() {
        var email = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Архипова", "Елена", "Викторовна");
        switchOn(
                Holder.of(
                        staff.add(new NewStaff(email, name, Set.of(StaffRole.OFFICER), PASSWORD))));
        var typed = Map.of("Электронная почта", email, "Пароль", PASSWORD);
        visit.press(visit.get("/staff/login"), "Войти", typed);

        assertThat(visit.get("/staff/login/second-factor").location()).isEqualTo("/staff/login");
        assertThat(visit.get("/staff/login/second-factor/passkey").status()).isEqualTo(404);
    }

    @Test
    void showRecoveryCodesOnce() {
        switchOn(anna);
        var phoneLess = recoveryCodes.renew(anna).getFirst();
        press(afterPassword(""), "Войти по запасному коду", "Запасной код", phoneLess);

        var made =
                visit.press(
                        visit.get("/account/security/recovery-codes"),
                        "Получить новые вместо прежних",
                        Map.of());

        assertThat(made.page().select(".recovery-codes li")).hasSize(10);
        assertThat(made.response().getHeader("Cache-Control")).contains("no-store");
        var again = visit.get("/account/security/recovery-codes").page();
        assertThat(again.select(".recovery-codes li")).isEmpty();
    }

    @Test
    void takeOneTimeCodesAwayWhenAsked() {
        switchOn(anna);
        var code = recoveryCodes.renew(anna).getFirst();
        press(afterPassword(""), "Войти по запасному коду", "Запасной код", code);

        var removed =
                visit.press(visit.get("/account/security"), "Отключить одноразовые коды", Map.of());

        assertThat(removed.location()).isEqualTo("/account/security");
        visit = new Visit(mvc);
        assertThat(signIn("").location()).isEqualTo("/account");
    }

    @Test
    void refuseWhatNoKeyHasSigned() {
        var page = visit.get("/login");
        var refused = visit.press(page, "По ключу входа, без пароля", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).hasSize(1);
    }

    private TotpPhone switchOn(Holder holder) {
        var phone = new TotpPhone(oneTimeCodes.setup(holder, "label").readable(), clock);
        oneTimeCodes.confirm(holder, phone.code());
        clock.advance(Duration.ofMinutes(2));
        return phone;
    }

    private Answer afterPassword(String back) {
        assertThat(signIn(back).location()).isEqualTo("/login/code");
        return visit.get("/login/code");
    }

    private Answer signIn(String back) {
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", PASSWORD);
        return visit.press(visit.get("/login?back=" + back), "Войти", typed);
    }

    private Answer press(Answer from, String button, String label, String typed) {
        return visit.press(from, button, Map.of(label, typed));
    }
}
