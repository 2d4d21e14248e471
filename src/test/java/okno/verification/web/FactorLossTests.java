package okno.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.TotpPhone;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.signin.Passwords;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import okno.verification.Applicants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class FactorLossTests {
    private static final String SHORT = "бухта 17";
    private static final String LONG = "белая ночь над Невой";
    private static final Map<String, String> SEEN =
            Map.of("passportSeen", "true", "snilsSeen", "true");

    @Autowired private MockMvcTester mvc;
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private Factors factors;
    @Autowired private Passwords passwords;
    @Autowired private JobWorker worker;
    @Autowired private Audit audit;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private CitizenId id;
    private Visit desk;
    private Visit guest;

    @BeforeEach
    void gather() {
        var applicants = Applicants.in(beans);
        id = applicants.comparable(snils);
        guest = new Visit(mvc);
        enter(guest, Applicants.PASSWORD);
        switchOn();
        var operator = applicants.operator();
        desk = new Visit(mvc);
        desk.press(
                desk.get("/staff/login"),
                "Войти",
                Map.of("Электронная почта", operator.email(), "Пароль", Applicants.PASSWORD));
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void isMendedByAnOperatorWhoSawTheDocuments() {
        var done = takeOff("Телефон утонул, лист с кодами в нем же", SEEN);

        assertThat(done.status()).isEqualTo(303);
        var page = desk.get(done.location()).page();
        assertThat(page.text()).contains("Снят второй шаг входа", "Телефон утонул");
        assertThat(page.select("[name=lossReason]")).isEmpty();
        assertThat(factors.held(Holder.of(id)).inForce()).isFalse();
        assertThat(audit.of("citizen", id.toString(), 20))
                .extracting(AuditEntry::action)
                .contains("accounts.factors-taken-off", "verification.factors-taken-off");
    }

    @Test
    void endsEverySessionAndLetsThePasswordInAlone() {
        takeOff("Телефон утонул", SEEN);

        assertThat(guest.get("/account").location()).startsWith("/login");
        assertThat(enter(guest, Applicants.PASSWORD).location()).isEqualTo("/account");
        worker.drain();
        assertThat(guest.get("/account/notices").page().text())
                .contains("Снят второй шаг входа", "Вход с нового устройства");
    }

    @Test
    void isNotMendedWithoutDocumentsAndAReason() {
        assertThat(takeOff("Телефон утонул", Map.of()).status()).isEqualTo(422);
        var refused = takeOff("", SEEN);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Что утрачено и как")).hasSize(1);
        assertThat(factors.held(Holder.of(id)).inForce()).isTrue();
    }

    @Test
    void keepsTheReasonWhenSomethingElseIsMissing() {
        var refused = takeOff("Телефон утонул", Map.of());

        assertThat(refused.page().select("[name=lossReason]").val()).isEqualTo("Телефон утонул");
    }

    @Test
    void asksForALongerPasswordWhereTheOldOneWasShort() {
        var owner = Holder.of(id);
        assertThat(passwords.change(owner, Applicants.PASSWORD, new PasswordForm(SHORT, SHORT), ""))
                .isEmpty();
        takeOff("Телефон утонул", SEEN);
        var visit = new Visit(mvc);

        assertThat(enter(visit, SHORT).location()).isEqualTo("/login/password");
        assertThat(visit.get("/account").location()).startsWith("/login");
        var page = visit.get("/login/password");
        assertThat(choose(visit, page, SHORT).status()).isEqualTo(422);
        assertThat(choose(visit, page, LONG).location()).isEqualTo("/account");
        assertThat(visit.get("/account").status()).isEqualTo(200);
        assertThat(enter(new Visit(mvc), LONG).location()).isEqualTo("/account");
    }

    @Test
    void opensNoChoiceOfAPasswordToOthers() {
        var visit = new Visit(mvc);
        assertThat(visit.get("/login/password").location()).isEqualTo("/login");

        assertThat(enter(visit, Applicants.PASSWORD).location()).isEqualTo("/login/code");
        assertThat(visit.get("/login/password").location()).isEqualTo("/login");
    }

    private Answer takeOff(String reason, Map<String, String> seen) {
        var person = desk.get("/verification/people/" + id);
        var fields = new HashMap<String, String>();
        for (var input : person.page().select("main form input[name]")) {
            if (!input.attr("type").matches("checkbox|radio") || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        fields.putAll(seen);
        fields.put("lossReason", reason);
        return desk.post("/verification/people/" + id + "/factors", fields);
    }

    private void switchOn() {
        var holder = Holder.of(id);
        var phone = new TotpPhone(oneTimeCodes.setup(holder, "label").readable(), clock);
        oneTimeCodes.confirm(holder, phone.code());
    }

    private Answer enter(Visit visit, String password) {
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", password);
        return visit.press(visit.get("/login"), "Войти", typed);
    }

    private static Answer choose(Visit visit, Answer page, String password) {
        var typed = Map.of("Новый пароль", password, "Подтвердите пароль", password);
        return visit.press(page, "Сменить пароль", typed);
    }
}
