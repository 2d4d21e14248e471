package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okno.accounts.registration.FullDrafts;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class FullRegistrationPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String SUBMIT = "Зарегистрироваться";
    private static final String CONSENT = "Согласие на обработку персональных данных";

    @Autowired private MockMvcTester mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;
    @Autowired private FullDrafts drafts;

    private final Snils snils = TestSnils.next();
    private final String email = UUID.randomUUID() + "@example.org";
    private final String phone = "+79" + TestSnils.next().digits().substring(0, 9);
    private Visit visit;
    private Outbox outbox;

    @BeforeEach
    void come() {
        visit = new Visit(mvc);
        outbox = new Outbox(mvc, worker);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void leadFromTheChoiceToTheCabinet() {
        assertThat(visit.get("/register").page().select("a:contains(Полная регистрация)"))
                .hasSize(1);
        var codes = sent(form("Центр обслуживания"), filledIn());

        var typed = Map.of("Код из письма", outbox.code(email));
        codes = follow(visit.press(codes, "Подтвердить почту", typed));
        typed = Map.of("Код из СМС", outbox.code(phone));
        codes = follow(visit.press(codes, "Подтвердить телефон", typed));

        assertThat(codes.page().select(".notice").text()).contains("Готово");
        var next = codes.page().select("main a:contains(Войти в личный кабинет)");
        var door = visit.get(next.attr("href"));
        var entered =
                visit.press(door, "Войти", Map.of("СНИЛС", snils.formatted(), "Пароль", PASSWORD));
        assertThat(entered.location()).isEqualTo("/account/verification");
        assertThat(account())
                .containsEntry("email", email)
                .containsEntry("phone", phone)
                .containsEntry("activation_way", "centre")
                .containsEntry("sex", "female");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "activation", "data", "codes"})
    void leadBackWhoComesWithoutADraft(String page) {
        assertThat(visit.get("/register/full/" + page).location()).isEqualTo("/register/full");
    }

    @Test
    void leadToThePageThatIsNext() {
        var consent = begin();

        assertThat(visit.get("/register/full/data").location()).endsWith("/consent");
        follow(visit.press(consent, "Далее", Map.of(CONSENT, "yes")));
        assertThat(visit.get("/register/full/data").location()).endsWith("/activation");
        assertThat(visit.get("/register/full/codes").location()).endsWith("/activation");
        assertThat(visit.get("/register/full/consent").field(CONSENT).hasAttr("checked")).isTrue();
    }

    @Test
    void askForConsentAndWay() {
        var refused = visit.press(begin(), "Далее", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf(CONSENT)).hasSize(1);

        var ways = follow(visit.press(begin(), "Далее", Map.of(CONSENT, "yes")));
        refused = visit.press(ways, "Далее", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).singleElement().asString().contains("Выберите, как");
    }

    @ParameterizedTest
    @CsvSource({
        "Фамилия, '', Введите фамилию",
        "Отчество, '', Введите отчество или отметьте",
        "Дата рождения, '', Введите дату рождения",
        "Дата рождения, 1980-02-30, Такой даты нет",
        "Дата рождения, 2999-01-01, не может быть в будущем",
        "Дата рождения, 2024-01-01, возможна с 14 лет",
        "СНИЛС, 112-233-445 96, В номере СНИЛС опечатка",
        "Адрес электронной почты, '', Введите адрес электронной почты",
        "Номер мобильного телефона, +7 351 123-45-67, нельзя отправить СМС",
        "Серия паспорта, 07, Введите серию паспорта",
        "Номер паспорта, 1, Введите номер паспорта",
        "Дата выдачи паспорта, 1990-01-01, Паспорт выдают с 14 лет",
        "Почтовый индекс, 1234, Введите почтовый индекс",
        "Адрес, Энгельса, Введите адрес полностью",
        "Пароль, короткий, Пароль слишком короткий",
        "Подтвердите пароль, другой зеленый чай, Пароли не совпадают",
        "Код с картинки, 54321, Код не подошел"
    })
    void tellAProblemAtItsFieldAndKeepTheRest(String label, String value, String problem) {
        var typed = withPassport(filledIn());
        typed.put("Почтовый индекс", "454091");
        typed.put("Адрес", "Челябинск, улица Энгельса, 1, кв. 2");
        typed.put(label, value);

        var refused = visit.press(form("Центр обслуживания"), SUBMIT, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf(label)).singleElement().asString().contains(problem);
        assertThat(refused.problems()).singleElement().asString().contains(problem);
        assertThat(refused.field("Имя").val()).isEqualTo("Анна");
        assertThat(refused.field("Женский").hasAttr("checked")).isTrue();
        assertThat(refused.field("Кем выдан паспорт").val()).isEqualTo("УВД Челябинска");
        assertThat(refused.field("Пароль").val()).isEmpty();
        var again = visit.get("/register/full/data");
        assertThat(again.field("Имя").val()).isEqualTo("Анна");
        assertThat(again.field("Пароль").val()).isEmpty();
    }

    @Test
    void askForAnAddressWhenTheCodeGoesByLetter() {
        var refused = visit.press(form("Заказное письмо"), SUBMIT, filledIn());

        assertThat(refused.problems()).hasSize(2);
        assertThat(refused.problemsOf("Почтовый индекс")).hasSize(1);
    }

    @Test
    void keepWhatWasTypedSealedAndWithoutThePassword() {
        var form = form("Центр обслуживания");
        var fields = new HashMap<String, String>();
        fields.put("_csrf", form.page().select("input[name=_csrf]").val());
        fields.put("surname", "Озерова");
        fields.put("password", PASSWORD);

        assertThat(visit.post("/register/full/data/draft", fields).status()).isEqualTo(200);

        assertThat(visit.get("/register/full/data").field("Фамилия").val()).isEqualTo("Озерова");
        var kept =
                jdbc.sql("select sealed from accounts.registration_draft")
                        .query(byte[].class)
                        .list();
        assertThat(kept)
                .isNotEmpty()
                .noneMatch(row -> new String(row, StandardCharsets.UTF_8).contains("Озерова"));
        assertThat(drafts.find(visit.cookie("okno-registration")).orElseThrow().typed())
                .doesNotContainKey("password");
    }

    @Test
    void forgetADraftAfterAnHourAndAtAWord() {
        var form = form("Центр обслуживания");
        clock.advance(FullDrafts.LIFE.plusSeconds(1));
        assertThat(visit.get("/register/full/data").location()).isEqualTo("/register/full");

        clock.reset();
        assertThat(visit.press(form, "Удалить введенное", Map.of()).location())
                .isEqualTo("/register");
        assertThat(visit.get("/register/full/data").location()).isEqualTo("/register/full");
        drafts.sweep();
    }

    @Test
    void openOneAccountForAFormSentTwice() {
        var form = form("Центр обслуживания");
        sent(form, filledIn());

        assertThat(visit.press(form, SUBMIT, filledIn()).location()).endsWith("/codes");

        assertThat(accounts()).isEqualTo(1);
        assertThat(outbox.to(email)).hasSize(1);
    }

    @Test
    void openOneAccountForTwoClicksAtOnce() throws Exception {
        var form = form("Центр обслуживания");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> click = () -> visit.press(form, SUBMIT, filledIn());
            for (var answer : pool.invokeAll(Stream.generate(() -> click).limit(3).toList())) {
                assertThat(answer.get().location()).endsWith("/codes");
            }
        }

        assertThat(accounts()).isEqualTo(1);
        assertThat(outbox.to(email)).hasSize(1);
    }

    @Test
    void answerAlikeWhetherAnAccountIsThereOrNot() {
        var first = sent(form("Центр обслуживания"), filledIn());
        assertThat(outbox.to(phone)).hasSize(1);
        visit = new Visit(mvc);
        clock.advance(Duration.ofMinutes(2));
        var again = sent(form("Центр обслуживания"), filledIn());

        assertThat(accounts()).isEqualTo(1);
        assertThat(again.page().select("main h2").eachText())
                .isEqualTo(first.page().select("main h2").eachText());
        var typed = Map.of("Код из СМС", outbox.code(phone));
        var proven = follow(visit.press(again, "Подтвердить телефон", typed));
        assertThat(proven.page().select(".status").text()).contains("подтверждено");
        assertThat(account()).as("a password alone changes nothing").containsEntry("phone", null);
    }

    @Test
    void answerAlikeHoweverManyPeopleClaimANumber() {
        for (var owner : new String[] {"первого", "второго", "третьего", "четвертого"}) {
            visit = new Visit(mvc);
            var typed = filledIn();
            typed.put("Пароль", "пароль " + owner + " человека");
            typed.put("Подтвердите пароль", "пароль " + owner + " человека");
            typed.put("Адрес электронной почты", UUID.randomUUID() + "@example.org");
            typed.remove("Номер мобильного телефона");
            assertThat(sent(form("Центр обслуживания"), typed).field("Код из письма")).isNotNull();
        }

        assertThat(accounts()).isEqualTo(3);
    }

    @Test
    void putAMistypedAddressRightAndMakeTheNextCodeWait() {
        var codes = sent(form("Центр обслуживания"), filledIn());
        var right = "right." + email;

        var refused = visit.press(codes, "Отправить письмо еще раз", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).singleElement().asString().contains("Новый код можно");
        var change = Map.of("Адрес электронной почты", "right");
        assertThat(visit.press(codes, "Отправить код на этот адрес", change).status())
                .isEqualTo(422);
        change = Map.of("Адрес электронной почты", right);
        codes = follow(visit.press(codes, "Отправить код на этот адрес", change));

        var typed = Map.of("Код из письма", outbox.code(right));
        follow(visit.press(codes, "Подтвердить почту", typed));
        assertThat(account()).containsEntry("email", right);
        var late = Map.of("Адрес электронной почты", email);
        visit.press(codes, "Отправить код на этот адрес", late);
        assertThat(outbox.to(email)).as("a proven address stays").hasSize(1);
    }

    @Test
    void tellHowManyTriesAreLeft() {
        var codes = sent(form("Центр обслуживания"), filledIn());
        var wrong = outbox.code(phone).equals("00000") ? "00001" : "00000";

        assertThat(visit.press(codes, "Подтвердить телефон", Map.of()).problems())
                .containsExactly("Введите код");
        var refused = visit.press(codes, "Подтвердить телефон", Map.of("Код из СМС", wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Код из СМС"))
                .singleElement()
                .asString()
                .contains("осталось попыток: 4");
    }

    @Test
    void takeTheLinkOfALetterOnlyByAButton() {
        sent(form("Центр обслуживания"), filledIn());
        var link = outbox.link(email);
        var elsewhere = new Visit(mvc);

        var page = elsewhere.get(link);
        assertThat(page.page().select("main").text()).contains(email);
        assertThat(account()).containsEntry("email", null);

        assertThat(elsewhere.press(page, "Подтвердить", Map.of()).status()).isEqualTo(303);
        assertThat(account()).containsEntry("email", email);
        assertThat(elsewhere.get(link).status()).isEqualTo(404);
    }

    private Answer begin() {
        return follow(visit.press(visit.get("/register/full"), "Далее", Map.of()));
    }

    private Answer form(String way) {
        var ways = follow(visit.press(begin(), "Далее", Map.of(CONSENT, "yes")));
        return follow(visit.press(ways, "Далее", Map.of(way, "yes")));
    }

    private Answer sent(Answer form, Map<String, String> typed) {
        return follow(visit.press(form, SUBMIT, typed));
    }

    private Answer follow(Answer answer) {
        assertThat(answer.status()).as(answer.problems().toString()).isEqualTo(303);
        return visit.get(answer.location());
    }

    private Map<String, String> filledIn() {
        var typed = new HashMap<String, String>();
        typed.put("Фамилия", "Озерова");
        typed.put("Имя", "Анна");
        typed.put("Отчество", "Сергеевна");
        typed.put("Дата рождения", "1980-05-20");
        typed.put("Женский", "yes");
        typed.put("СНИЛС", snils.formatted());
        typed.put("Адрес электронной почты", email);
        typed.put("Номер мобильного телефона", phone);
        typed.put("Пароль", PASSWORD);
        typed.put("Подтвердите пароль", PASSWORD);
        typed.put("Код с картинки", OknoTest.CAPTCHA);
        return typed;
    }

    private static Map<String, String> withPassport(Map<String, String> typed) {
        typed.put("Серия паспорта", "75 01");
        typed.put("Номер паспорта", "123456");
        typed.put("Дата выдачи паспорта", "2001-03-15");
        typed.put("Кем выдан паспорт", "УВД Челябинска");
        typed.put("Код подразделения", "740-001");
        return typed;
    }

    private Map<String, @Nullable Object> account() {
        return jdbc.sql(
                        """
                select c.email, c.phone, c.activation_way, c.sex
                  from accounts.citizen c
                 where c.snils = :snils
                """)
                .param("snils", snils.digits())
                .query()
                .singleRow();
    }

    private int accounts() {
        return jdbc.sql("select count(*) from accounts.citizen c where c.snils = :snils")
                .param("snils", snils.digits())
                .query(Integer.class)
                .single();
    }
}
