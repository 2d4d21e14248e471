package okno.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class SessionPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String CONTACT = "/account/profile/contacts/email";
    private static final String SENT = "/account/profile?word=sent#email";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private final String email = UUID.randomUUID() + "@example.ru";
    private CitizenId anna;
    private Visit visit;

    @BeforeEach
    void signIn() {
        anna = account(snils);
        visit = new Visit(mvc);
        enter(visit, snils);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void lastHalfAnHourOfSilenceForCitizensAndAQuarterForStaff() {
        var officer = new Visit(mvc);
        enterAsStaff(officer);

        silent(Duration.ofMinutes(14));
        assertThat(officer.get("/staff/security").status()).isEqualTo(200);
        assertThat(visit.get("/account/profile").status()).isEqualTo(200);
        silent(Duration.ofMinutes(16));
        assertThat(officer.get("/staff/security").status()).isEqualTo(303);
        assertThat(visit.get("/account/profile").status()).isEqualTo(200);
        silent(Duration.ofMinutes(31));
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);
    }

    @Test
    void areWrittenAnewOnlyAfterAMinute() {
        visit.get("/account/profile");
        var before = lastUse();

        visit.get("/account/profile");
        var soon = lastUse();
        silent(Duration.ofSeconds(61));
        visit.get("/account/profile");

        assertThat(soon).isEqualTo(before);
        assertThat(lastUse()).isGreaterThan(before);
    }

    @Test
    void lastTwelveHoursHoweverBusyThePersonIs() {
        clock.advance(Duration.ofHours(12).minusMinutes(1));
        assertThat(visit.get("/account/profile").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(1));
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);
    }

    @Test
    void tellPagesWhenTheyEndAndGoOnWhenAsked() {
        var page = visit.get("/account/profile");
        var warning = page.page().select("#session-end");
        assertThat(warning.attr("data-idle")).isEqualTo("1740");
        assertThat(Integer.parseInt(warning.attr("data-left"))).isBetween(43_100, 43_200);
        assertThat(new Visit(mvc).get("/login").page().select("#session-end")).isEmpty();

        assertThat(visit.press(page, "Продолжить", Map.of()).status()).isEqualTo(204);
        silent(Duration.ofMinutes(31));
        assertThat(visit.press(page, "Продолжить", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void giveBackWhatWasTypedWhenTheyHadEnded() {
        var page = visit.get("/account/profile");
        silent(Duration.ofMinutes(31));
        var late = save(page);
        assertThat(late.location()).startsWith("/login?back=%2Fkept%2F");

        var back = enter(visit, late, snils);
        var kept = visit.get(back.location());
        assertThat(kept.page().select("input[name=email]").val()).isEqualTo(email);
        assertThat(visit.press(kept, "Отправить введенное", Map.of()).location()).isEqualTo(SENT);
        assertThat(visit.get("/account/profile").page().text()).contains(email);
    }

    @Test
    void giveItToNobodyElse() {
        var page = visit.get("/account/profile");
        silent(Duration.ofMinutes(31));
        var late = save(page);

        var other = TestSnils.next();
        account(other);
        var back = enter(visit, late, other);

        assertThat(visit.get(back.location()).status()).isEqualTo(404);
    }

    @Test
    void keepNoPasswordsAndNothingForLong() {
        var page = visit.get("/account/security");
        silent(Duration.ofMinutes(31));
        var late =
                visit.press(
                        page,
                        "Сменить пароль",
                        Map.of("Нынешний пароль", PASSWORD, "Новый пароль", "тайна в лесу"));
        var kept = visit.get(enter(visit, late, snils).location());
        assertThat(kept.page().select("main input[name]").eachAttr("name"))
                .containsExactly("_csrf");

        clock.advance(Duration.ofMinutes(61));
        assertThat(visit.get(late.location().replaceAll(".*kept%2F", "/kept/")).status())
                .isEqualTo(404);
    }

    @Test
    void keepNothingForWhoWasNeverSignedInOrHasLeft() {
        assertThat(sendTo(CONTACT, new Visit(mvc)).location()).isEqualTo("/login");

        visit.press(visit.get("/account/profile"), "Выйти", Map.of());
        assertThat(sendTo(CONTACT, visit).location()).isEqualTo("/login");
    }

    @Test
    void askForThePasswordBeforeContactsChangeAndLoseNothing() {
        var page = visit.get("/account/profile");
        clock.advance(Duration.ofMinutes(11));
        var asked = save(page);
        assertThat(asked.location()).startsWith("/account/proof?back=%2Fkept%2F");

        var proof = visit.get(asked.location());
        var wrong = prove(proof, "не тот пароль");
        assertThat(wrong.problemsOf("Нынешний пароль")).hasSize(1);
        var kept = visit.get(prove(wrong, PASSWORD).location());
        assertThat(visit.press(kept, "Отправить введенное", Map.of()).location()).isEqualTo(SENT);
        assertThat(save(visit.get("/account/profile")).location())
                .doesNotStartWith("/account/proof");
    }

    @Test
    void endOneByOne() {
        var other = new Visit(mvc);
        enter(other, snils);
        var third = new Visit(mvc);
        enter(third, snils);
        other.get("/account/profile");
        var security = visit.get("/account/security");
        assertThat(security.page().select("#sessions ~ ul > li")).hasSize(3);
        assertThat(security.page().select("#sessions ~ ul").text()).contains("10.").contains(".…");
        assertThat(security.page().html()).doesNotContain(sessionIds());

        var ended = visit.press(security, "Завершить", Map.of());

        assertThat(ended.location()).isEqualTo("/account/security");
        assertThat(visit.get("/account/security").page().select("#sessions ~ ul > li")).hasSize(2);
    }

    @Test
    void endNoneOfAnotherPerson() {
        var stranger = TestSnils.next();
        account(stranger);
        var other = new Visit(mvc);
        enter(other, stranger);
        var third = new Visit(mvc);
        enter(third, stranger);
        var mark =
                other.get("/account/security")
                        .page()
                        .select("#sessions ~ ul form")
                        .attr("action")
                        .replaceAll(".*/sessions/(.*)/closure", "$1");
        var token = visit.get("/account/security").page().select("input[name=_csrf]").val();

        visit.post("/account/security/sessions/" + mark + "/closure", Map.of("_csrf", token));

        assertThat(third.get("/account/security").status()).isEqualTo(200);
    }

    private Answer save(Answer page) {
        return visit.press(
                page, "Отправить код на этот адрес", Map.of("Адрес электронной почты", email));
    }

    private Answer sendTo(String path, Visit guest) {
        var token = guest.get("/login").page().select("input[name=_csrf]").val();
        return guest.post(path, Map.of("_csrf", token, "email", email));
    }

    private Answer prove(Answer proof, String password) {
        return visit.press(proof, "Подтвердить", Map.of("Нынешний пароль", password));
    }

    private static Answer enter(Visit guest, Snils number) {
        return enter(guest, guest.get("/login"), number);
    }

    /// From the answer that sent the person to the door, or from the door itself.
    private static Answer enter(Visit guest, Answer from, Snils number) {
        var door = from.location().isEmpty() ? from : guest.get(from.location());
        return guest.press(door, "Войти", Map.of("СНИЛС", number.formatted(), "Пароль", PASSWORD));
    }

    private void enterAsStaff(Visit officer) {
        var email = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Архипова", "Елена", "Викторовна");
        staff.add(new NewStaff(email, name, Set.of(StaffRole.OPERATOR), PASSWORD));
        officer.press(
                officer.get("/staff/login"),
                "Войти",
                Map.of("Электронная почта", email, "Пароль", PASSWORD));
    }

    private CitizenId account(Snils number) {
        return citizens.add(
                new NewCitizen(
                        new FullName("Петрова", "Анна", "Сергеевна"),
                        number,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
    }

    /// Spring Session counts silence by the time of the system, so the past is moved, not the
    /// clock.
    private void silent(Duration time) {
        jdbc.sql(
                        """
                update platform.session
                   set last_access_time = last_access_time - :millis,
                       expiry_time = expiry_time - :millis
                """)
                .param("millis", time.toMillis())
                .update();
    }

    private long lastUse() {
        return jdbc.sql("select last_access_time from platform.session where principal_name = :it")
                .param("it", anna.toString())
                .query(Long.class)
                .single();
    }

    private String[] sessionIds() {
        return jdbc.sql("select session_id from platform.session where principal_name = :it")
                .param("it", anna.toString())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
