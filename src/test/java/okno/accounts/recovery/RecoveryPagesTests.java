package okno.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.identifiers.EmailAddress;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.CountedConnections;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class RecoveryPagesTests {
    private static final String OLD = "зеленый чай в девять";
    private static final String NEW = "черный кофе в десять";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private CentreRecovery centre;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private DataSource database;

    private final Snils snils = TestSnils.next();
    /// Without hyphens: a part of it must not look like a code.
    private final String email = UUID.randomUUID().toString().replace("-", "") + "@example.ru";
    private CitizenId anna;
    private Visit visit;

    @BeforeEach
    void come() {
        anna = account(snils, AccountLevel.CONFIRMED);
        confirm();
        visit = new Visit(mvc);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void leadFromACodeToANewPassword() {
        var door = ask(visit, snils.formatted());
        var asked = visit.press(door, "Далее", Map.of("Код из письма или СМС", code()));
        assertThat(asked.location()).isEqualTo("/recovery/password");

        assertThat(choose(visit, NEW).location()).isEqualTo("/recovery/done");
        assertThat(signIn(new Visit(mvc), OLD).status()).isEqualTo(422);
        assertThat(signIn(new Visit(mvc), NEW).status()).isEqualTo(303);
    }

    @Test
    void leadFromTheLinkOfALetterEvenAfterAProgramFollowedIt() {
        ask(visit, email);
        var link = letter().replaceAll("(?s).*(/recovery/link/[\\w-]+).*", "$1");
        new Visit(mvc).get(link);

        var other = new Visit(mvc);
        assertThat(other.get(link).location()).isEqualTo("/recovery/password");
        assertThat(choose(other, NEW).location()).isEqualTo("/recovery/done");
        assertThat(new Visit(mvc).get(link).status()).isEqualTo(404);
    }

    @Test
    void endEverySessionRaiseNoLevelAndTellTheOwner() {
        var basic = TestSnils.next();
        anna = account(basic, AccountLevel.BASIC);
        confirm();
        var elsewhere = new Visit(mvc);
        elsewhere.press(
                elsewhere.get("/login"),
                "Войти",
                Map.of("СНИЛС", basic.formatted(), "Пароль", OLD));
        assertThat(elsewhere.get("/account/security").status()).isEqualTo(200);

        var door = ask(visit, basic.digits());
        visit.press(door, "Далее", Map.of("Код из письма или СМС", code()));
        choose(visit, NEW);
        worker.drain();

        assertThat(elsewhere.get("/account/security").status()).isEqualTo(303);
        assertThat(citizens.get(anna).level()).isEqualTo(AccountLevel.BASIC);
        assertThat(letter()).contains("Доступ восстановлен");
    }

    @Test
    void answerAlikeWhoeverIsMeant() {
        var stranger = TestSnils.next();
        var silent = TestSnils.next();
        account(silent, AccountLevel.BASIC);
        var answers = new ArrayList<Answer>();
        var connections = new ArrayList<Integer>();
        for (var login : List.of(snils.formatted(), silent.formatted(), stranger.formatted())) {
            var guest = new Visit(mvc);
            var form = guest.get("/recovery");
            var before = statements();
            answers.add(guest.get(send(guest, form, login).location()));
            connections.add(statements() - before);
        }

        assertThat(answers).extracting(this::withoutIds).containsOnly(withoutIds(answers.get(0)));
        assertThat(connections).containsOnly(connections.get(0));
    }

    @Test
    void sendNothingToAContactThatWasNotConfirmed() {
        jdbc.sql("update accounts.citizen set email_confirmed_at = null where id = :id")
                .param("id", anna.value())
                .update();

        ask(visit, snils.formatted());
        ask(new Visit(mvc), email);

        assertThat(outbox()).isEmpty();
    }

    @Test
    void voidACodeByANewerOne() {
        var first = ask(visit, snils.formatted());
        var old = code();
        var again = new Visit(mvc);
        var second = ask(again, snils.formatted());
        // Both letters may bear the same moment.
        var fresh = codes().filter(code -> !code.equals(old)).findFirst().orElseThrow();

        assertThat(enter(visit, first, old).status()).isEqualTo(422);
        assertThat(enter(again, second, fresh).status()).isEqualTo(303);
    }

    @Test
    void takeACodeOnlyInTheBrowserThatAskedForIt() {
        ask(visit, snils.formatted());
        var code = code();
        var thief = new Visit(mvc);
        var other = ask(thief, TestSnils.next().formatted());

        assertThat(enter(thief, other, code).status()).isEqualTo(422);
    }

    @Test
    void takeNoCodeAfterFiveTriesOrHalfAnHour() {
        var door = ask(visit, snils.formatted());
        var right = code();
        for (var i = 0; i < 5; i++) {
            assertThat(enter(visit, door, "00000000").status()).isEqualTo(422);
        }
        assertThat(enter(visit, door, right).status()).isEqualTo(422);

        var second = ask(visit, snils.formatted());
        var late = code();
        clock.advance(Duration.ofMinutes(31));
        assertThat(enter(visit, second, late).status()).isEqualTo(422);
    }

    @Test
    void takeAPasswordOnceAndWithinTheTimeOfTheCode() {
        var door = ask(visit, snils.formatted());
        var other = new Visit(mvc);
        var link = letter().replaceAll("(?s).*(/recovery/link/[\\w-]+).*", "$1");
        enter(visit, door, code());
        other.get(link);

        assertThat(choose(visit, "12345").status()).isEqualTo(422);
        assertThat(choose(visit, NEW).status()).isEqualTo(303);
        assertThat(choose(other, "другой пароль совсем").status()).isEqualTo(409);
        assertThat(signIn(new Visit(mvc), NEW).status()).isEqualTo(303);
    }

    @Test
    void takeAPrintedCodeTogetherWithTheNumberItWasMadeFor() {
        var operator = Actor.staff(new StaffId(UUID.randomUUID()).value());
        var older = centre.issue(anna, operator).code();
        var printed = centre.issue(anna, operator);

        assertThat(paper(new Visit(mvc), snils.formatted(), older).status()).isEqualTo(422);
        assertThat(paper(new Visit(mvc), TestSnils.next().formatted(), printed.code()).status())
                .isEqualTo(422);
        var typed = printed.code().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(paper(visit, snils.formatted(), typed).status()).isEqualTo(303);
        assertThat(choose(visit, NEW).status()).isEqualTo(303);
        assertThat(paper(new Visit(mvc), snils.formatted(), printed.code()).status())
                .isEqualTo(422);
    }

    @Test
    void keepAPrintedCodeGoodWhenStrangersAskForCodes() {
        var printed = centre.issue(anna, Actor.system("test"));
        ask(new Visit(mvc), snils.formatted());

        assertThat(paper(visit, snils.formatted(), printed.code()).status()).isEqualTo(303);
    }

    @Test
    void voidEveryCodeWhenThePasswordIsChangedByWhoKnowsIt() {
        var printed = centre.issue(anna, Actor.system("test"));
        signIn(visit, OLD);
        visit.press(
                visit.get("/account/security"),
                "Сменить пароль",
                Map.of("Нынешний пароль", OLD, "Новый пароль", NEW, "Подтвердите пароль", NEW));

        assertThat(paper(new Visit(mvc), snils.formatted(), printed.code()).status())
                .isEqualTo(422);
    }

    @Test
    void letTheOwnerAskFromHisBrowserWhileStrangersHaveToWait() {
        signIn(visit, OLD);
        visit.press(visit.get("/account/security"), "Выйти", Map.of());
        for (var i = 0; i < 3; i++) {
            ask(new Visit(mvc), snils.formatted());
        }
        var stranger = new Visit(mvc);

        assertThat(send(stranger, stranger.get("/recovery"), snils.formatted()).status())
                .isEqualTo(429);
        assertThat(send(visit, visit.get("/recovery"), snils.formatted()).status()).isEqualTo(303);
    }

    @Test
    void sayWhatIsWrongWithTheForm() {
        var empty = visit.press(visit.get("/recovery"), "Получить код", Map.of());
        assertThat(empty.problemsOf("СНИЛС, электронная почта или телефон")).hasSize(1);
        assertThat(empty.problemsOf("Код с картинки")).hasSize(1);

        var wrong =
                visit.press(
                        empty,
                        "Получить код",
                        Map.of(
                                "СНИЛС, электронная почта или телефон",
                                email,
                                "Код с картинки",
                                "99999"));
        assertThat(wrong.problemsOf("Код с картинки")).hasSize(1);
    }

    private int statements() {
        return ((CountedConnections) database).statementsHere();
    }

    private Answer ask(Visit guest, String login) {
        var taken = send(guest, guest.get("/recovery"), login);
        assertThat(taken.status()).isEqualTo(303);
        worker.drain();
        return guest.get(taken.location());
    }

    private static Answer send(Visit guest, Answer form, String login) {
        return guest.press(
                form,
                "Получить код",
                Map.of(
                        "СНИЛС, электронная почта или телефон",
                        login,
                        "Код с картинки",
                        OknoTest.CAPTCHA));
    }

    private static Answer enter(Visit guest, Answer door, String code) {
        return guest.press(door, "Далее", Map.of("Код из письма или СМС", code));
    }

    private static Answer paper(Visit guest, String snils, String code) {
        return guest.press(
                guest.get("/recovery/code"), "Далее", Map.of("СНИЛС", snils, "Код с листа", code));
    }

    private static Answer choose(Visit guest, String password) {
        return guest.press(
                guest.get("/recovery/password"),
                "Сменить пароль",
                Map.of("Новый пароль", password, "Подтвердите пароль", password));
    }

    private Answer signIn(Visit guest, String password) {
        return guest.press(
                guest.get("/login"),
                "Войти",
                Map.of("СНИЛС", snils.formatted(), "Пароль", password));
    }

    private Stream<String> codes() {
        return outbox().stream().map(text -> text.replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1"));
    }

    private String code() {
        return letter().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
    }

    /// The last message to the person.
    private String letter() {
        return outbox().getFirst();
    }

    private List<String> outbox() {
        return new Outbox(mvc, worker).to(email);
    }

    private String withoutIds(Answer answer) {
        var text = new String(answer.response().getContentAsByteArray(), StandardCharsets.UTF_8);
        var page = Jsoup.parse(text);
        page.select("input[type=hidden]").remove();
        page.select("a[href*=back]").removeAttr("href");
        return page.html();
    }

    private void confirm() {
        jdbc.sql(
                        """
                update accounts.citizen
                   set email_confirmed_at = changed_at, email = :email
                 where id = :id
                """)
                .param("email", email)
                .param("id", anna.value())
                .update();
    }

    private CitizenId account(Snils number, AccountLevel level) {
        jdbc.sql("update accounts.citizen set email_confirmed_at = null where email = :email")
                .param("email", email)
                .update();
        return citizens.add(
                new NewCitizen(
                        new FullName("Петрова", "Анна", "Сергеевна"),
                        number,
                        level,
                        OLD,
                        Optional.empty(),
                        EmailAddress.parse(email)));
    }
}
