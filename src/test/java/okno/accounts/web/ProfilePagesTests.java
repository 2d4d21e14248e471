package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.LevelCause;
import okno.accounts.identity.Means;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class ProfilePagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String PROFILE = "/account/profile";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Ladder ladder;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private final String email = UUID.randomUUID() + "@example.org";
    private final String phone = "+79" + TestSnils.next().digits().substring(0, 9);
    private Visit visit;
    private Outbox outbox;
    private CitizenId anna;

    @BeforeEach
    void signIn() {
        anna = account(snils, "Анна");
        visit = new Visit(mvc);
        outbox = new Outbox(mvc, worker);
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", PASSWORD);
        visit.press(visit.get("/login"), "Войти", typed);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void leadsAQuickAccountUpTheLadder() {
        assertThat(next()).isEqualTo("Подтвердить почту");
        prove("Адрес электронной почты", email, "Отправить код на этот адрес");
        type("Код из письма", outbox.code(email), "Подтвердить почту");
        assertThat(next()).isEqualTo("Подтвердить телефон");
        prove("Номер мобильного телефона", phone, "Отправить код на этот номер");
        type("Код из СМС", outbox.code(phone), "Подтвердить телефон");
        assertThat(next()).isEqualTo("Указать дату рождения и пол");
        save("birth", Map.of("Дата рождения", "1980-05-20", "Женский", "yes"));
        assertThat(next()).isEqualTo("Указать паспорт");
        save("passport", passport());

        assertThat(citizens.get(anna).level()).isEqualTo(AccountLevel.STANDARD);
        var page = visit.get(PROFILE).page();
        assertThat(page.select(".panel").text()).contains("Осталось подтвердить личность");
        assertThat(page.select("main").text())
                .contains("20 мая 1980", "75 01 123456", "указано вами", email);
        assertThat(page.select("[aria-current=step]").text()).contains("Стандартная");
    }

    @Test
    void takesAPassportOfTodayInTheEastOfTheCountry() {
        var evening = LocalTime.of(20, 0);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        clock.advance(Duration.between(now, now.plusDays(1).with(evening)));
        visit = new Visit(mvc);
        var door = Map.of("СНИЛС", snils.formatted(), "Пароль", PASSWORD);
        visit.press(visit.get("/login"), "Войти", door);
        var tomorrow = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var typed = new HashMap<>(passport());

        typed.put("Дата выдачи паспорта", tomorrow.plusDays(1).toString());
        assertThat(visit.press(visit.get(PROFILE + "/passport"), "Сохранить", typed).status())
                .isEqualTo(422);
        typed.put("Дата выдачи паспорта", tomorrow.toString());
        assertThat(visit.press(visit.get(PROFILE + "/passport"), "Сохранить", typed).status())
                .isEqualTo(303);
    }

    @Test
    void keepsTheOldContactUntilTheNewOneIsProven() {
        prove("Адрес электронной почты", email, "Отправить код на этот адрес");
        type("Код из письма", outbox.code(email), "Подтвердить почту");
        var other = "other." + email;

        prove("Адрес электронной почты", other, "Отправить код на этот адрес");

        var shown = visit.get(PROFILE).page().select("#email").text();
        assertThat(shown).contains(email + " ", "ждет подтверждения: " + other);
        assertThat(citizens.get(anna).email()).map(it -> it.value()).hasValue(email);
        visit.press(visit.get(PROFILE), "Не подтверждать этот адрес", Map.of());
        assertThat(visit.get(PROFILE).page().select("#email").text()).doesNotContain(other);
        visit.press(visit.get(PROFILE), "Убрать адрес из профиля", Map.of());
        assertThat(citizens.get(anna).email()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Адрес электронной почты, anna@, Отправить код на этот адрес",
        "Номер мобильного телефона, 12, Отправить код на этот номер"
    })
    void tellsWhatIsWrongWithAContactAndKeepsIt(String label, String typed, String button) {
        var refused = visit.press(visit.get(PROFILE), button, Map.of(label, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf(label)).hasSize(1);
        assertThat(refused.field(label).val()).isEqualTo(typed);
    }

    @Test
    void tellsAWrongCode() {
        prove("Номер мобильного телефона", phone, "Отправить код на этот номер");
        var wrong = outbox.code(phone).equals("00000") ? "00001" : "00000";

        var refused =
                visit.press(visit.get(PROFILE), "Подтвердить телефон", Map.of("Код из СМС", wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Код из СМС")).hasSize(1);
    }

    @Test
    void warnsAndTakesTheConfirmationBackWhenTheNameChanges() {
        ladder.confirm(anna, Means.CENTRE, Actor.system("test"));
        var form = visit.get(PROFILE + "/name");
        assertThat(form.page().select(".notice").text()).contains("подтвердить снова");

        save("name", Map.of("Фамилия", "Речная"));

        assertThat(citizens.get(anna).level()).isNotEqualTo(AccountLevel.CONFIRMED);
        var page = visit.get(PROFILE).page();
        assertThat(page.select(".top-name").text()).startsWith("Речная");
        assertThat(page.select("main").text()).contains("Прежние имена", "Озерова Анна");
    }

    @Test
    void keepsTheConfirmationWhenOnlyTheAddressChanges() {
        ladder.confirm(anna, Means.CENTRE, Actor.system("test"));

        save(
                "address",
                Map.of("Почтовый индекс", "454091", "Адрес", "Челябинск, улица Энгельса, 1"));

        assertThat(citizens.get(anna).level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(visit.get(PROFILE).page().select("main").text()).contains("454091, Челябинск");
    }

    @ParameterizedTest
    @CsvSource({
        "name, Фамилия, ''",
        "birth, Дата рождения, 1980-02-30",
        "snils, СНИЛС, 112-233-445 96",
        "passport, Серия паспорта, 7",
        "address, Адрес, дом"
    })
    void tellsAProblemAtItsField(String page, String label, String value) {
        var refused =
                visit.press(visit.get(PROFILE + "/" + page), "Сохранить", Map.of(label, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf(label)).hasSize(1);
        assertThat(refused.field(label).val()).isEqualTo(value);
    }

    @Test
    void correctsANumberButLetsNoMoreThanThreeClaimIt() {
        var other = TestSnils.next();
        save("snils", Map.of("СНИЛС", other.formatted()));
        assertThat(citizens.get(anna).snils()).hasValue(other);

        var full = TestSnils.next();
        visit = new Visit(mvc);
        for (var owner : new String[] {"первого", "второго", "третьего"}) {
            register(full, "пароль " + owner + " человека");
        }
        signInAs(other);
        var refused =
                visit.press(
                        visit.get(PROFILE + "/snils"),
                        "Сохранить",
                        Map.of("СНИЛС", full.formatted()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).singleElement().asString().contains("центр обслуживания");
        assertThat(citizens.get(anna).snils()).hasValue(other);
    }

    @Test
    void leadsBackToTheOrderThatNeededMore() {
        var order = "/services/minvody-household-book-extract/order";
        var refused = visit.get(order);
        assertThat(refused.status()).isEqualTo(403);

        var up = refused.page().select("a:contains(Что нужно сделать)").attr("href");
        var page = visit.get(up).page();

        assertThat(page.select(".notice").text()).contains("Услуга ждет вас");
        var back = visit.get(page.select("a:contains(Вернуться к заказу)").attr("href"));
        assertThat(back.location()).isEqualTo(order);
        assertThat(visit.get(PROFILE + "?back=//example.org").page().text())
                .doesNotContain("Услуга ждет вас");
    }

    @Test
    void asksForTheLevelAgainWhenADraftIsSent() {
        ladder.confirm(anna, Means.CENTRE, Actor.system("test"));
        var first = visit.get("/services/minvody-household-book-extract/order").location();
        var draft = first.replaceAll("(/account/drafts/[^/]+)/.*", "$1");
        ladder.withdraw(anna, LevelCause.REVOKED, Actor.system("test"));

        var token = visit.get(PROFILE).page().select("input[name=_csrf]").first();
        var fields = Map.of("_csrf", token == null ? "" : token.val(), "seen", "0");
        assertThat(visit.post(draft + "/sending", fields).status()).isEqualTo(403);
        assertThat(visit.get(first).status()).as("the draft is intact").isEqualTo(200);
    }

    @Test
    void keepsTheLanguageOfLetters() {
        visit.press(visit.get(PROFILE), "Сохранить", Map.of("English", "yes"));

        assertThat(citizens.get(anna).contacts().language().getLanguage()).isEqualTo("en");
        prove("Номер мобильного телефона", phone, "Отправить код на этот номер");
        assertThat(outbox.to(phone).getFirst()).contains("Tell it to nobody");
    }

    @Test
    void fillsFormsInWithTheBirthDate() {
        save("birth", Map.of("Дата рождения", "1980-05-20", "Женский", "yes"));

        assertThat(citizens.prefill(anna)).containsEntry("birth_date", "1980-05-20");
        assertThat(citizens.get(anna).birthDate()).contains(LocalDate.of(1980, 5, 20));
        assertThat(citizens.get(anna).sex()).contains(Citizen.Sex.FEMALE);
    }

    private String next() {
        return visit.get(PROFILE).page().select(".panel .button").text();
    }

    private void prove(String label, String value, String button) {
        var answer = visit.press(visit.get(PROFILE), button, Map.of(label, value));
        assertThat(answer.status()).as(answer.problems().toString()).isEqualTo(303);
    }

    private void type(String label, String code, String button) {
        var answer = visit.press(visit.get(PROFILE), button, Map.of(label, code));
        assertThat(answer.status()).as(answer.problems().toString()).isEqualTo(303);
    }

    private Answer save(String page, Map<String, String> typed) {
        var answer = visit.press(visit.get(PROFILE + "/" + page), "Сохранить", typed);
        assertThat(answer.status()).as(answer.problems().toString()).isEqualTo(303);
        var shown = visit.get(answer.location());
        assertThat(shown.page().select(".notice").text()).contains("Сохранено");
        return shown;
    }

    private static Map<String, String> passport() {
        var typed = new HashMap<String, String>();
        typed.put("Серия паспорта", "75 01");
        typed.put("Номер паспорта", "123456");
        typed.put("Дата выдачи паспорта", "2001-03-15");
        typed.put("Кем выдан паспорт", "УВД Челябинска");
        typed.put("Код подразделения", "740-001");
        return typed;
    }

    private void signInAs(Snils number) {
        var typed = Map.of("СНИЛС", number.formatted(), "Пароль", PASSWORD);
        assertThat(visit.press(visit.get("/login"), "Войти", typed).status()).isEqualTo(303);
    }

    private void register(Snils number, String password) {
        var typed = new HashMap<String, String>();
        typed.put("СНИЛС", number.formatted());
        typed.put("Фамилия", "Иванова");
        typed.put("Имя", "Ольга");
        typed.put("Отчество", "Петровна");
        typed.put("Пароль", password);
        typed.put("Подтвердите пароль", password);
        typed.put("Код с картинки", OknoTest.CAPTCHA);
        typed.put("Согласие на обработку персональных данных", "yes");
        var answer = visit.press(visit.get("/register/quick"), "Зарегистрироваться", typed);
        assertThat(answer.status()).isEqualTo(303);
    }

    private CitizenId account(Snils number, String givenName) {
        return citizens.add(
                new NewCitizen(
                        new FullName("Озерова", givenName, null),
                        number,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
    }
}
