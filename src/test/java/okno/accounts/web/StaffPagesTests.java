package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.credentials.TotpPhone;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class StaffPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";

    @Autowired private MockMvcTester mvc;
    @Autowired private Staff staff;
    @Autowired private MovableClock clock;

    private final String email = UUID.randomUUID() + "@example.ru";
    private Visit visit;

    @BeforeEach
    void takeOn() {
        var name = new FullName("Архипова", "Елена", "Викторовна");
        staff.add(new NewStaff(email, name, Set.of(StaffRole.OFFICER), PASSWORD));
        visit = new Visit(mvc);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void leadAnOfficerToTheDesk() {
        assertThat(signIn(PASSWORD).location()).isEqualTo("/desk");
        assertThat(visit.get("/staff/security").page().select(".top-name").text())
                .isEqualTo("Архипова Елена Викторовна");
    }

    @Test
    void refuseAWrongPassword() {
        var refused = signIn("не тот пароль");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.field("Электронная почта").val()).isEqualTo(email);
    }

    @Test
    void offerAPictureToWhomOthersMakeWait() {
        Answer waiting = signIn("не тот пароль");
        for (var i = 0; i < 11 && waiting.status() != 429; i++) {
            waiting = signIn("не тот пароль");
        }
        var typed = Map.of("Пароль", PASSWORD, "Код с картинки", "54321");

        var wrong = visit.press(waiting, "Войти", typed);
        assertThat(wrong.problemsOf("Код с картинки")).hasSize(1);

        typed = Map.of("Пароль", PASSWORD, "Код с картинки", OknoTest.CAPTCHA);
        assertThat(visit.press(wrong, "Войти", typed).location()).isEqualTo("/desk");
    }

    @Test
    void keepTheTwoDoorsApart() {
        signIn(PASSWORD);

        assertThat(visit.get("/account/profile").status()).isEqualTo(403);
        assertThat(new Visit(mvc).get("/staff/security").location())
                .isEqualTo("/staff/login?back=%2Fstaff%2Fsecurity");
    }

    @Test
    void setUpASecondFactorAndAskForItsCodes() {
        signIn(PASSWORD);
        var setup = visit.get("/staff/security/one-time-codes");
        assertThat(setup.page().select("svg.qr path").attr("d")).startsWith("M");
        assertThat(visit.press(setup, "Включить", code("000000")).status()).isEqualTo(422);
        var phone = new TotpPhone(setup.page().select("main p strong").text(), clock);
        assertThat(visit.press(setup, "Включить", code(phone.code())).status()).isEqualTo(303);

        visit = new Visit(mvc);
        clock.advance(Duration.ofMinutes(1));
        var half = signIn(PASSWORD);
        assertThat(half.location()).isEqualTo("/staff/login/code");
        assertThat(visit.get("/staff/security").status()).isEqualTo(303);
        var asked = visit.get(half.location());
        assertThat(visit.press(asked, "Войти", code("000000")).status()).isEqualTo(422);
        assertThat(visit.press(asked, "Войти", code(phone.code())).location()).isEqualTo("/desk");
        assertThat(visit.get("/staff/security").status()).isEqualTo(200);
    }

    @Test
    void askNobodyForACodeWhoGaveNoPassword() {
        assertThat(visit.get("/staff/login/code").location()).isEqualTo("/staff/login");
        assertThat(visit.get("/staff/login/second-factor").location()).isEqualTo("/staff/login");
    }

    @Test
    void changeThePassword() {
        signIn(PASSWORD);
        var changed =
                visit.press(
                        visit.get("/staff/security"),
                        "Сменить пароль",
                        Map.of(
                                "Нынешний пароль",
                                PASSWORD,
                                "Новый пароль",
                                "черный кофе в десять",
                                "Подтвердите пароль",
                                "черный кофе в десять"));

        assertThat(changed.location()).isEqualTo("/staff/security?changed=true");
    }

    private static Map<String, String> code(String code) {
        return Map.of("Одноразовый код", code);
    }

    private Answer signIn(String password) {
        var typed = Map.of("Электронная почта", email, "Пароль", password);
        return visit.press(visit.get("/staff/login"), "Войти", typed);
    }
}
