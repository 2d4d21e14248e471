package okno.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.identity.ActivationWays;
import okno.accounts.identity.Means;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import okno.verification.Applicants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class VerificationPagesTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private AutowireCapableBeanFactory beans;

    private Applicants applicants;
    private final Snils snils = TestSnils.next();

    @BeforeEach
    void gather() {
        applicants = Applicants.in(beans);
    }

    @Test
    void centresAreFoundByPlaceAndType() {
        var page = new Visit(mvc).get("/centres?place=75701000&type=zags").page();

        assertThat(page.select("h1").text()).isEqualTo("Центры обслуживания");
        assertThat(page.select("article h2").eachText())
                .contains("Отдел ЗАГС Центрального района")
                .noneMatch(title -> title.startsWith("МФЦ"));
        assertThat(new Visit(mvc).get("/").page().select("footer a[href=/centres]")).isNotEmpty();
    }

    @Test
    void thePersonWithoutDocumentsIsLedToTheProfile() {
        applicants.registered(snils);
        var visit = citizen(snils);
        var page = visit.get("/account/verification");

        assertThat(page.page().select("main a[href=/account/profile]")).isNotEmpty();
        assertThat(page.page().select("main").text()).contains("В центре обслуживания их внесет");
        var answer = visit.press(page, "Активировать", Map.of("Код активации", "00000-00000"));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void theWayAtACentreGivesANumberToTell() {
        applicants.comparable(snils);
        var visit = citizen(snils);

        var page = ask(visit, "centre");

        assertThat(page.page().select(".number").text()).matches(".*\\d{3}-\\d{3}-\\d{3}.*");
        assertThat(page.page().text()).contains("паспорт", "СНИЛС");
    }

    @Test
    void theWayNamedAtRegistrationIsOffered() {
        var id = applicants.comparable(snils);
        var ways = beans.getBean(ActivationWays.class);
        ways.choose(id, Means.LETTER, Actor.citizen(id.value()));

        var page = citizen(snils).get("/account/verification").page();

        assertThat(page.select("input[name=way][checked]").val()).isEqualTo("letter");
    }

    @Test
    void whoChoseALetterAtRegistrationIsToldThatItIsNotOrdered() {
        var id = applicants.registered(snils);
        var ways = beans.getBean(ActivationWays.class);
        ways.choose(id, Means.LETTER, Actor.citizen(id.value()));
        var visit = citizen(snils);
        var page = visit.get("/account/verification").page();
        assertThat(page.select("main .notice").text()).contains("Письмо еще не заказано");
        assertThat(page.select("main a[href=/account/profile/passport]")).hasSize(1);

        applicants.completed(id);
        var ordered = visit.press(visit.get("/account/verification"), "Заказать письмо", Map.of());

        assertThat(ordered.status()).isEqualTo(303);
        assertThat(visit.get("/account/verification").page().text())
                .doesNotContain("Письмо еще не заказано");
    }

    @Test
    void whoTypedTooManyCodesIsToldOnThePageHowLongToWait() {
        applicants.comparable(snils);
        var visit = citizen(snils);
        Answer last = visit.get("/account/verification");
        for (int n = 0; n < 12; n++) {
            last =
                    visit.post(
                            "/account/verification/activation", csrf(visit, "code", "00000-00000"));
        }

        assertThat(last.status()).isEqualTo(429);
        int seconds = Integer.parseInt(last.response().getHeader("Retry-After"));
        assertThat(last.page().select("form[action$=/activation]")).hasSize(1);
        assertThat(last.page().text()).contains("через %d мин".formatted((seconds + 59) / 60));
    }

    @Test
    void theLetterNeedsAnAddress() {
        applicants.comparable(snils);
        var visit = citizen(snils);
        var answer = visit.post("/account/verification/requests", csrf(visit, "way", "letter"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problems()).first().asString().contains("почтовый адрес");
    }

    /// Found, two ticks, confirmed: four presses, none of them on a page of its own.
    @Test
    void theOperatorConfirmsInFourPresses() {
        applicants.comparable(snils);
        var desk = operator(applicants.operator());
        int presses = 0;

        var counter = desk.get("/verification");
        var found =
                desk.press(counter, "Найти", Map.of("СНИЛС или номер заявки", snils.formatted()));
        presses++;
        assertThat(found.status()).isEqualTo(303);
        var person = desk.get(found.location());
        assertThat(person.page().text()).contains(snils.formatted());
        assertThat(person.field("Номер паспорта").val()).isEqualTo("123456");
        var done = press(desk, person, "/confirmation", Map.of());
        presses += 3;

        assertThat(done.status()).isEqualTo(303);
        assertThat(desk.get(done.location()).page().text()).contains("Личность подтверждена");
        assertThat(presses).isLessThanOrEqualTo(4);
    }

    @Test
    void theSecondOperatorIsToldWhoWasFaster() {
        var id = applicants.comparable(snils);
        var first = operator(applicants.operator());
        var second = operator(applicants.operator());
        var seen = second.get(path(id));
        press(first, first.get(path(id)), "/confirmation", Map.of());

        var answer = press(second, seen, "/codes", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().text()).contains("Центрова В.", "другой сотрудник");
        assertThat(answer.page().select("[data-code]")).isEmpty();
    }

    @Test
    void aCodeIsShownOnceAndActivates() {
        var id = applicants.comparable(snils);
        var desk = operator(applicants.operator());
        var person = desk.get(path(id));

        var sheet = press(desk, person, "/codes", Map.of());
        var again = press(desk, person, "/codes", Map.of());

        assertThat(again.status()).isEqualTo(409);
        var code = sheet.page().select("[data-code]").text();
        var visit = citizen(snils);
        var form = visit.get("/account/verification");
        assertThat(visit.press(form, "Активировать", Map.of("Код активации", "1")).problems())
                .first()
                .asString()
                .contains("Осталось попыток: 4");
        var done =
                visit.press(
                        form,
                        "Активировать",
                        Map.of("Код активации", code.toLowerCase(Locale.ROOT)));
        assertThat(done.location()).isEqualTo("/account/verification?done=activated");
        assertThat(visit.get(done.location()).page().text()).contains("Личность подтверждена");
    }

    @Test
    void theOperatorIsToldWhatToDoWithANumberOfSomebodyElse() {
        var right = TestSnils.next();
        var owner = applicants.comparable(right);
        var desk = operator(applicants.operator());
        press(desk, desk.get(path(owner)), "/confirmation", Map.of());
        var id = applicants.comparable(snils);
        var person = desk.get(path(id));
        var form = fields(person);
        form.putAll(Map.of("snils", right.formatted(), "papersSeen", "true"));
        form.put("snilsReason", "Опечатка");

        var answer = desk.post(path(id) + "/snils", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("details[open] a[href='" + path(owner) + "']"))
                .isNotEmpty();
        assertThat(answer.field("СНИЛС по документу").val()).isEqualTo(right.formatted());
        form.put("snils", TestSnils.next().formatted());
        var done = desk.post(path(id) + "/snils", form);
        assertThat(desk.get(done.location()).page().text()).contains("СНИЛС исправлен");
        form.put("snils", TestSnils.next().formatted());
        assertThat(desk.post(path(id) + "/snils", form).status()).isEqualTo(409);
    }

    @Test
    void nothingIsConfirmedWithoutTheDocumentsSeen() {
        var id = applicants.comparable(snils);
        var desk = operator(applicants.operator());
        var person = desk.get(path(id));

        var answer = desk.press(person, "Подтвердить личность", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problems()).hasSize(2);
    }

    @Test
    void aNewcomerGetsAnAccountAndChoosesThePassword() {
        var desk = operator(applicants.operator());
        var none =
                desk.press(
                        desk.get("/verification"),
                        "Найти",
                        Map.of("СНИЛС или номер заявки", snils.formatted()));
        var form = desk.press(none, "Открыть учетную запись", Map.of());
        var fields = fields(form);
        fields.putAll(Map.of("surname", "Новый", "givenName", "Петр", "noPatronymic", "true"));
        fields.putAll(Map.of("birthDate", "1990-01-02", "sex", "male", "consent", "true"));
        fields.putAll(Map.of("passportSeries", "7510", "passportNumber", "111222"));
        fields.putAll(Map.of("passportIssuedOn", "01.02.2010", "passportIssuedBy", "УФМС"));
        fields.putAll(Map.of("passportUnitCode", "740001", "passportSeen", "true"));
        fields.put("snilsSeen", "true");
        var sheet = desk.post("/verification/newcomers", fields);
        var code = sheet.page().select("[data-code]").text();

        var visit = new Visit(mvc);
        visit.press(
                visit.get("/recovery/code"),
                "Далее",
                Map.of("СНИЛС", snils.formatted(), "Код с листа", code));
        var done =
                visit.press(
                        visit.get("/recovery/password"),
                        "Сменить пароль",
                        Map.of(
                                "Новый пароль",
                                Applicants.PASSWORD,
                                "Подтвердите пароль",
                                Applicants.PASSWORD));

        assertThat(done.status()).isEqualTo(303);
        assertThat(citizen(snils).get("/account/verification").page().text())
                .contains("Личность подтверждена");
    }

    @Test
    void theJournalHasTheDayAndLettersAreForOperatorsOnly() {
        var id = applicants.comparable(snils);
        var desk = operator(applicants.operator());
        press(desk, desk.get(path(id)), "/confirmation", Map.of());

        assertThat(desk.get("/verification/journal").page().text()).contains(snils.formatted());
        assertThat(desk.get("/verification/letters").status()).isEqualTo(200);
        var admin = staff("admin@demo.okno", "Okno-demo-2026");
        assertThat(admin.get("/verification/letters").status()).isEqualTo(403);
        assertThat(admin.get("/verification").status()).isEqualTo(403);
        assertThat(citizen("11223344595").get("/verification").status()).isEqualTo(403);
    }

    private Answer ask(Visit visit, String way) {
        var asked = visit.post("/account/verification/requests", csrf(visit, "way", way));
        assertThat(asked.status()).isEqualTo(303);
        return visit.get(asked.location());
    }

    private static Map<String, String> csrf(Visit visit, String name, String value) {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", visit.get("/account/verification").page().select("[name=_csrf]").val());
        fields.put(name, value);
        return fields;
    }

    /// Presses a button of the person's form with both documents ticked.
    private static Answer press(Visit desk, Answer person, String deed, Map<String, String> typed) {
        var fields = fields(person);
        fields.put("passportSeen", "true");
        fields.put("snilsSeen", "true");
        fields.putAll(typed);
        var form = person.page().select("form[action$=/confirmation]").attr("action");
        return desk.post(form.replace("/confirmation", deed), fields);
    }

    private static Map<String, String> fields(Answer page) {
        var fields = new HashMap<String, String>();
        for (var input : page.page().select("main form input[name], main form textarea[name]")) {
            boolean ticked =
                    !input.attr("type").matches("checkbox|radio") || input.hasAttr("checked");
            if (ticked) {
                fields.put(input.attr("name"), input.val());
            }
        }
        return fields;
    }

    private static String path(CitizenId id) {
        return "/verification/people/" + id;
    }

    private Visit citizen(Snils who) {
        return citizen(who.formatted(), Applicants.PASSWORD);
    }

    private Visit citizen(String login) {
        return citizen(login, "Okno-demo-2026");
    }

    private Visit citizen(String login, String password) {
        var visit = new Visit(mvc);
        var form = visit.get("/login");
        visit.press(form, "Войти", Map.of("СНИЛС", login, "Пароль", password));
        return visit;
    }

    private Visit operator(Applicants.Worker worker) {
        return staff(worker.email(), Applicants.PASSWORD);
    }

    private Visit staff(String email, String password) {
        var visit = new Visit(mvc);
        var form = visit.get("/staff/login");
        visit.press(form, "Войти", Map.of("Электронная почта", email, "Пароль", password));
        return visit;
    }
}
