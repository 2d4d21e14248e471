package okno.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.credentials.TotpPhone;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class StaffSafetyTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String TAKE_OFF = "Снять второй шаг входа";

    @Autowired private MockMvcTester mvc;
    @Autowired private Staff staff;
    @Autowired private Factors factors;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private JobWorker worker;
    @Autowired private Audit audit;
    @Autowired private MovableClock clock;

    private final String email = UUID.randomUUID() + "@example.ru";
    private final String login = UUID.randomUUID() + "@example.ru";
    private StaffId elena;
    private StaffId anton;
    private Visit admin;

    @BeforeEach
    void comeIn() {
        anton = take("Админов", login, StaffRole.ADMIN);
        elena = take("Архипова", email, StaffRole.OFFICER);
        admin = new Visit(mvc);
        signIn(admin, login, PASSWORD);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void anAdministratorTakesOffWhatWasLost() {
        var visit = new Visit(mvc);
        signIn(visit, email, PASSWORD);
        switchOn(elena);

        admin.press(admin.get(path(elena)), TAKE_OFF, Map.of());

        assertThat(factors.held(Holder.of(elena)).inForce()).isFalse();
        assertThat(visit.get("/staff/security").location()).startsWith("/staff/login");
        assertThat(signIn(new Visit(mvc), email, PASSWORD).location()).isEqualTo("/desk");
        assertThat(deeds(elena)).contains("accounts.factors-taken-off");
        assertThat(letters()).anyMatch(text -> text.contains("Снят второй шаг входа"));
        assertThat(admin.get(path(elena)).page().text()).doesNotContain(TAKE_OFF);
    }

    @Test
    void nobodyTakesOffHisOwn() {
        switchOn(anton);
        assertThat(admin.get(path(anton)).page().text()).doesNotContain(TAKE_OFF);
        var token = admin.get("/admin/staff").page().select("input[name=_csrf]").val();

        var refused = admin.post(path(anton) + "/factors/removal", Map.of("_csrf", token));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(factors.held(Holder.of(anton)).inForce()).isTrue();
    }

    @Test
    void lettersTellOfUnknownBrowsersFactorsAndPasswords() {
        var known = new Visit(mvc);
        signIn(known, email, PASSWORD);
        assertThat(letters()).isEmpty();

        signIn(new Visit(mvc), email, PASSWORD);
        assertThat(letters()).singleElement().asString().contains("Вход с нового устройства");
        switchOn(elena);
        assertThat(letters()).anyMatch(text -> text.contains("одноразовые коды"));
        var typed =
                Map.of(
                        "Нынешний пароль", PASSWORD,
                        "Новый пароль", "белая ночь над Невой",
                        "Подтвердите пароль", "белая ночь над Невой");
        known.press(known.get("/staff/security"), "Сменить пароль", typed);
        assertThat(letters()).anyMatch(text -> text.contains("Пароль изменен"));
    }

    @Test
    void rightsAreChangedOnlyByWhoShowedLatelyWhoHeIs() {
        var page = admin.get(path(elena));
        clock.advance(Duration.ofMinutes(11));

        var asked = admin.press(page, "Сохранить роли", Map.of("Редактор услуг", "yes"));
        assertThat(asked.location()).startsWith("/staff/security/proof?back=%2Fkept%2F");
        var back =
                admin.press(
                        admin.get(asked.location()),
                        "Подтвердить",
                        Map.of("Нынешний пароль", PASSWORD));
        var sent = admin.press(admin.get(back.location()), "Отправить введенное", Map.of());

        assertThat(sent.location()).isEqualTo(path(elena));
        assertThat(deeds(elena)).contains("accounts.staff-roles-changed");
    }

    @Test
    void leavingIsRecorded() {
        admin.press(admin.get("/admin"), "Выйти", Map.of());

        assertThat(audit.of("person", anton.toString(), 10))
                .extracting(AuditEntry::action)
                .contains("accounts.signed-out");
    }

    private StaffId take(String surname, String address, StaffRole role) {
        var name = new FullName(surname, "Елена", "Викторовна");
        return staff.add(new NewStaff(address, name, Set.of(role), PASSWORD));
    }

    private void switchOn(StaffId who) {
        var holder = Holder.of(who);
        var phone = new TotpPhone(oneTimeCodes.setup(holder, "label").readable(), clock);
        oneTimeCodes.confirm(holder, phone.code());
    }

    private List<String> deeds(StaffId who) {
        return audit.of("staff", who.toString(), 20).stream().map(AuditEntry::action).toList();
    }

    /// The texts of the letters to the officer.
    private List<String> letters() {
        return new Outbox(mvc, worker).to(email);
    }

    private static String path(StaffId id) {
        return "/admin/staff/" + id;
    }

    private static Answer signIn(Visit visit, String email, String password) {
        var typed = Map.of("Электронная почта", email, "Пароль", password);
        return visit.press(visit.get("/staff/login"), "Войти", typed);
    }
}
