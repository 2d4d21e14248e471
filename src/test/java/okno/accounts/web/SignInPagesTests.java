package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.Snils;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class SignInPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String NEW_PASSWORD = "черный кофе в десять";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;

    private final Snils snils = TestSnils.next();
    private Visit visit;

    @BeforeEach
    void come() {
        var name = new FullName("Петрова", "Анна", "Сергеевна");
        citizens.add(
                new NewCitizen(
                        name,
                        snils,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
        visit = new Visit(mvc);
    }

    @Test
    void refuseAWrongPasswordAndAnUnknownNumberInTheSameWords() {
        var wrong = signIn(snils.formatted(), "не тот пароль");
        var unknown = signIn(TestSnils.next().formatted(), PASSWORD);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.problems()).isEqualTo(unknown.problems()).hasSize(1);
        assertThat(wrong.field("СНИЛС").val()).isEqualTo(snils.formatted());
        assertThat(wrong.field("Пароль").val()).isEmpty();
    }

    @Test
    void sayHowLongToWaitAfterFailures() {
        for (var i = 0; i < 3; i++) {
            signIn(snils.formatted(), "не тот пароль");
        }
        var waiting = signIn(snils.formatted(), PASSWORD);

        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.response().getHeader("Retry-After")).isIn("1", "2");
        assertThat(waiting.problems()).singleElement().asString().contains("Повторите через");
        assertThat(waiting.field("СНИЛС").val()).isEqualTo(snils.formatted());
    }

    @Test
    void offerAPictureToWhomOthersMakeWait() {
        assertThat(visit.get("/login").page().select("img[src*=captcha]")).isEmpty();
        for (var i = 0; i < 3; i++) {
            signIn(snils.formatted(), "не тот пароль");
        }
        var waiting = signIn(snils.formatted(), PASSWORD);
        var typed = Map.of("Пароль", PASSWORD, "Код с картинки", "54321");

        var wrong = visit.press(waiting, "Войти", typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problemsOf("Код с картинки")).hasSize(1);

        typed = Map.of("Пароль", PASSWORD, "Код с картинки", OknoTest.CAPTCHA);
        assertThat(visit.press(wrong, "Войти", typed).location()).isEqualTo("/account");
    }

    @ParameterizedTest
    @CsvSource({
        "/services?topic=archives, /services?topic=archives",
        "https://evil.example, /account",
        "//evil.example, /account",
        "'', /account"
    })
    void leadBackOnlyWithinTheSite(String back, String location) {
        var door = visit.get("/login?back=" + back);

        assertThat(press(door, PASSWORD).location()).isEqualTo(location);
    }

    @Test
    void leadAGuestFromTheCabinetToTheDoorAndBack() {
        var door = visit.get("/account/profile");
        assertThat(door.status()).isEqualTo(303);
        assertThat(door.location()).isEqualTo("/login?back=%2Faccount%2Fprofile");

        assertThat(press(visit.get(door.location()), PASSWORD).location())
                .isEqualTo("/account/profile");
    }

    @Test
    void makeAnIdThatWasKnownBeforeWorthless() {
        signIn(snils.formatted(), PASSWORD);
        var before = visit.cookie("okno");
        var thief = new Visit(mvc);
        thief.accept("okno", before);
        assertThat(thief.get("/account/profile").status()).isEqualTo(200);

        visit.press(visit.get("/account/profile"), "Выйти", Map.of());
        visit.accept("okno", before);
        signIn(snils.formatted(), PASSWORD);

        assertThat(visit.cookie("okno")).isNotEmpty().isNotEqualTo(before);
        assertThat(thief.get("/account/profile").status()).isEqualTo(303);
    }

    @Test
    void giveTheSessionACookieThatScriptsCannotRead() {
        var entered = signIn(snils.formatted(), PASSWORD);

        assertThat(entered.response().getHeaders("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("okno=")
                                        .contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void endTheSessionOfWhoLeaves() {
        signIn(snils.formatted(), PASSWORD);

        var left = visit.press(visit.get("/account/security"), "Выйти", Map.of());

        assertThat(left.location()).isEqualTo("/");
        assertThat(left.response().getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(visit.get("/account/security").status()).isEqualTo(303);
    }

    @Test
    void listTheDevicesAndSignOutOfAllOfThem() {
        var other = new Visit(mvc);
        other.press(other.get("/login"), "Войти", login(PASSWORD));
        signIn(snils.formatted(), PASSWORD);

        var security = visit.get("/account/security");
        assertThat(security.page().select("#sessions ~ ul > li")).hasSize(2);
        assertThat(security.page().select("#sessions ~ ul").text()).contains("Firefox, Linux");
        assertThat(security.page().select("#sessions ~ ul .status").eachText())
                .containsExactly("это устройство");

        var ended = visit.press(security, "Выйти на всех устройствах", Map.of());
        assertThat(ended.location()).isEqualTo("/login?ended=true");
        assertThat(visit.get("/account").status()).isEqualTo(303);
        assertThat(other.get("/account/security").status()).isEqualTo(303);
    }

    @Test
    void endOtherSessionsWhenThePasswordChanges() {
        var other = new Visit(mvc);
        other.press(other.get("/login"), "Войти", login(PASSWORD));
        signIn(snils.formatted(), PASSWORD);

        var changed = changePassword(PASSWORD, NEW_PASSWORD);
        assertThat(changed.location()).isEqualTo("/account/security?changed=true");
        assertThat(visit.get(changed.location()).page().select(".notice").text())
                .contains("Пароль изменен");
        assertThat(other.get("/account/security").status()).isEqualTo(303);

        var fresh = new Visit(mvc);
        assertThat(fresh.press(fresh.get("/login"), "Войти", login(PASSWORD)).status())
                .isEqualTo(422);
        assertThat(fresh.press(fresh.get("/login"), "Войти", login(NEW_PASSWORD)).status())
                .isEqualTo(303);
    }

    @Test
    void changeNoPasswordWithoutThePresentOne() {
        signIn(snils.formatted(), PASSWORD);

        var wrong = changePassword("не тот пароль", NEW_PASSWORD);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problemsOf("Нынешний пароль")).hasSize(1);

        var weak = changePassword(PASSWORD, "123456789012");
        assertThat(weak.problemsOf("Новый пароль")).hasSize(1);
    }

    @Test
    void bringTheChosenPlaceToAnotherDevice() {
        visit.accept("place", "07539000");
        signIn(snils.formatted(), PASSWORD);

        var other = new Visit(mvc);
        other.press(other.get("/login"), "Войти", login(PASSWORD));

        assertThat(other.cookie("place")).isEqualTo("07539000");
    }

    @Test
    void refuseFormsFromAnotherSite() {
        signIn(snils.formatted(), PASSWORD);

        assertThat(visit.post("/logout", Map.of()).status()).isEqualTo(403);
        assertThat(visit.post("/account/profile/name", Map.of("surname", "")).status())
                .isEqualTo(403);
        assertThat(new Visit(mvc).post("/login", Map.of()).status()).isEqualTo(403);
    }

    private Answer changePassword(String present, String next) {
        return visit.press(
                visit.get("/account/security"),
                "Сменить пароль",
                Map.of(
                        "Нынешний пароль",
                        present,
                        "Новый пароль",
                        next,
                        "Подтвердите пароль",
                        next));
    }

    private Answer signIn(String login, String password) {
        return visit.press(
                visit.get("/login"), "Войти", Map.of("СНИЛС", login, "Пароль", password));
    }

    private Answer press(Answer door, String password) {
        return visit.press(door, "Войти", login(password));
    }

    private Map<String, String> login(String password) {
        return Map.of("СНИЛС", snils.formatted(), "Пароль", password);
    }
}
