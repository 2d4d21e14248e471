package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
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
class RegistrationPagesTests {
    private static final String FORM = "/register/quick";
    private static final String SUBMIT = "Зарегистрироваться";
    private static final String PASSWORD = "зеленый чай в девять";

    @Autowired private MockMvcTester mvc;

    private final Snils snils = TestSnils.next();
    private Visit visit;

    @BeforeEach
    void come() {
        visit = new Visit(mvc);
    }

    @Test
    void leadFromTheFormToTheCabinet() {
        var choice = visit.get("/register");
        assertThat(choice.page().select("main a:contains(Быстрая регистрация)").attr("href"))
                .isEqualTo(FORM);

        var sent = visit.press(visit.get(FORM), SUBMIT, filledIn());
        assertThat(sent.status()).isEqualTo(303);

        var door = visit.get(sent.location());
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.page().select(".notice").text()).contains("Регистрация принята");

        assertThat(door.field("СНИЛС").val()).isEqualTo(snils.formatted());
        assertThat(sent.location()).doesNotContain(snils.digits());
        assertThat(visit.get(sent.location()).field("СНИЛС").val()).isEmpty();

        var entered = visit.press(door, "Войти", Map.of("Пароль", PASSWORD));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/account");

        var profile = visit.get("/account/profile");
        assertThat(profile.page().select(".top-name").text()).isEqualTo("Петрова Анна Сергеевна");
        assertThat(profile.page().select("main").text()).contains(snils.formatted());
    }

    @ParameterizedTest
    @CsvSource({
        "СНИЛС, '', Введите номер СНИЛС",
        "СНИЛС, 112-233-445 96, В номере СНИЛС опечатка",
        "Фамилия, '', Введите фамилию",
        "Фамилия, П3трова, В фамилии могут быть только буквы",
        "Имя, '', Введите имя",
        "Отчество, '', Введите отчество или отметьте",
        "Пароль, короткий, Пароль слишком короткий: нужно не меньше 12 знаков",
        "Пароль, петрова любит чай, В пароле есть ваше имя",
        "Подтвердите пароль, зеленый чай в десять, Пароли не совпадают",
        "Код с картинки, '', Введите код с картинки",
        "Код с картинки, 54321, Код не подошел"
    })
    void tellAProblemAtItsFieldAndKeepTheRest(String label, String value, String problem) {
        var typed = filledIn();
        typed.put(label, value);

        var refused = visit.press(visit.get(FORM), SUBMIT, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().title()).startsWith("Ошибка: ");
        assertThat(refused.problemsOf(label)).singleElement().asString().contains(problem);
        assertThat(refused.problems()).singleElement().asString().contains(problem);
        var kept = label.equals("Имя") ? "Отчество" : "Имя";
        assertThat(refused.field(kept).val()).isEqualTo(typed.get(kept));
        assertThat(refused.field("Пароль").val()).isEmpty();
        assertThat(refused.field("Подтвердите пароль").val()).isEmpty();
        assertThat(refused.field("Код с картинки").val()).isEmpty();
    }

    @Test
    void askForTheConsent() {
        var typed = filledIn();
        typed.remove("Согласие на обработку персональных данных");

        var refused = visit.press(visit.get(FORM), SUBMIT, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Согласие на обработку персональных данных")).hasSize(1);
        assertThat(visit.get("/consents/registration").page().select("h1").text())
                .isEqualTo("Согласие на обработку персональных данных");
    }

    @Test
    void letAPersonHaveNoPatronymic() {
        var typed = filledIn();
        typed.put("Отчество", "");
        typed.put("Нет отчества", "yes");

        assertThat(visit.press(visit.get(FORM), SUBMIT, typed).status()).isEqualTo(303);
    }

    @Test
    void answerAlikeHoweverManyPeopleClaimANumber() {
        var first = register("пароль первого человека");
        register("пароль второго человека");
        register("пароль третьего человека");
        var fourth = register("пароль четвертого человека");

        assertThat(fourth.status()).isEqualTo(first.status());
        assertThat(fourth.location()).isEqualTo(first.location());
        assertThat(visit.get(fourth.location()).page().select("main").text())
                .contains("помогут в центре обслуживания");
    }

    @Test
    void giveAnotherCodeAndKeepWhatWasTyped() {
        var form = visit.get(FORM);

        var another = visit.press(form, "Другой код", filledIn());

        assertThat(another.status()).isEqualTo(200);
        assertThat(captcha(another)).isNotEqualTo(captcha(form));
        assertThat(another.problems()).isEmpty();
        assertThat(another.field("СНИЛС").val()).isEqualTo(snils.formatted());
        assertThat(another.field("Фамилия").val()).isEqualTo("Петрова");
        assertThat(another.field("Согласие на обработку персональных данных").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void keepThePictureUntilItsCodeWasTried() {
        var form = visit.get(FORM);
        var typed = filledIn();
        typed.put("Имя", "");
        assertThat(captcha(visit.press(form, SUBMIT, typed))).isEqualTo(captcha(form));

        typed = filledIn();
        typed.put("Код с картинки", "54321");
        assertThat(captcha(visit.press(form, SUBMIT, typed))).isNotEqualTo(captcha(form));
    }

    @Test
    void drawAndSpeakTheCodeWithoutEverWritingIt() {
        var form = visit.get(FORM);
        assertThat(form.page().html()).doesNotContain(OknoTest.CAPTCHA);

        var picture = visit.get(form.page().select(".captcha img").attr("src")).response();
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("Cache-Control")).isEqualTo("no-store");
        for (var link : form.page().select(".captcha a")) {
            var sound = visit.get(link.attr("href")).response();
            assertThat(sound.getContentType()).isEqualTo("audio/wav");
            assertThat(sound.getContentAsByteArray()).startsWith('R', 'I', 'F', 'F');
        }
        assertThat(form.page().select(".captcha a").eachAttr("lang")).containsExactly("ru", "en");
    }

    @Test
    void knowNoPictureThatWasUsedOrNeverMade() {
        var form = visit.get(FORM);
        visit.press(form, SUBMIT, filledIn());

        assertThat(visit.get(form.page().select(".captcha img").attr("src")).status())
                .isEqualTo(404);
        assertThat(visit.get("/captcha/nonsense.png").status()).isEqualTo(404);
        assertThat(visit.get("/captcha/" + captcha(form) + "/de.wav").status()).isEqualTo(404);
    }

    @Test
    void refuseAFormFromAnotherSite() {
        assertThat(visit.post(FORM, Map.of("snils", snils.formatted())).status()).isEqualTo(403);
    }

    @Test
    void askAgainForWhatABrokenFormLeftOut() {
        var form = visit.get(FORM);
        var token = form.page().select("input[name=_csrf]").val();

        assertThat(visit.post(FORM, Map.of("_csrf", token)).problems()).hasSize(7);
        assertThat(visit.post(FORM, Map.of("_csrf", token, "captcha", "x")).status())
                .isEqualTo(422);
    }

    private Answer register(String password) {
        var typed = filledIn();
        typed.put("Пароль", password);
        typed.put("Подтвердите пароль", password);
        return visit.press(visit.get(FORM), SUBMIT, typed);
    }

    private static String captcha(Answer form) {
        return form.page().select("input[name=captcha]").val();
    }

    private Map<String, String> filledIn() {
        var typed = new HashMap<String, String>();
        typed.put("СНИЛС", snils.formatted());
        typed.put("Фамилия", "Петрова");
        typed.put("Имя", "Анна");
        typed.put("Отчество", "Сергеевна");
        typed.put("Пароль", PASSWORD);
        typed.put("Подтвердите пароль", PASSWORD);
        typed.put("Код с картинки", OknoTest.CAPTCHA);
        typed.put("Согласие на обработку персональных данных", "yes");
        return typed;
    }
}
