package okno.consulting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.agencies.ports.PublishedAnswers;
import okno.consulting.frequent.FrequentQuestions;
import okno.consulting.frequent.FrequentText;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of questions fit every screen and are clean for axe.
@OknoTest
class QuestionsInBrowserTests {
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Askers askers;
    @Autowired private Citizens citizens;
    @Autowired private FrequentQuestions questions;
    @Autowired private PublishedAnswers shown;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private String login = "";
    private InquiryNumber answered = new InquiryNumber("000-000-000-0");
    private InquiryNumber open = answered;

    @BeforeEach
    void somebodyAsksTwice() {
        SignedInStaff officer = counter.officer("Дубов");
        var citizen = orders.citizen();
        login = citizens.get(citizen).snils().orElseThrow().formatted();
        answered = askers.ask(citizen);
        askers.answer(officer, answered, "Копии достаточно.\n\nОригинал не нужен.");
        open = askers.ask(citizen);
        questions.publish(
                officer.id(),
                answered,
                new FrequentText("Нужен ли оригинал трудовой книжки?", "Хватит копии.", 1, true));
    }

    @AfterEach
    void leaveTheCardAsItWas() {
        jdbc.sql("delete from consulting.frequent_question").update();
        jdbc.sql("update consulting.edition set number = number + 1").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void citizensPagesFitEveryScreen(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            page.navigate(address("/services/" + Orders.SERVICE + "/question"));
            signIn(page, "СНИЛС", login, "Берег-и-лодка-26");
            look(page, "/services/" + Orders.SERVICE + "/question", "question-ask", width);
            click(page, "Отправить вопрос");
            assertThat(page.locator(".problems")).containsText("Напишите");
            Browsers.assertAccessible(page);
            look(page, "/account/questions", "questions", width);
            look(page, "/account/questions/" + open, "question-open", width);
            look(page, "/account/questions/" + answered, "question-answered", width);
            awaitShown();
            page.navigate(address("/services/" + Orders.SERVICE));
            page.locator("#consulting summary").first().click();
            assertThat(page.locator("#consulting details")).containsText("Хватит копии");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "question-card-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void officersPagesFitEveryScreen(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            page.navigate(address("/desk/questions"));
            signIn(page, "Электронная почта", "archive@demo.okno", "Okno-demo-2026");
            look(page, "/desk/questions", "desk-questions", width);
            look(page, "/desk/questions/" + open, "desk-question", width);
            look(page, "/desk/questions/" + open + "/reply", "desk-reply", width);
            look(page, "/desk/questions/" + open + "/handover", "desk-handover", width);
            look(page, "/desk/questions/" + answered + "/frequent", "desk-frequent", width);
            look(page, "/desk/frequent", "desk-frequent-list", width);
        }
    }

    /// Every node looks by itself every two seconds.
    private void awaitShown() {
        var bodies = List.of(Orders.BODY);
        Awaitility.await().until(() -> !shown.ofService(Orders.SERVICE, bodies).isEmpty());
    }

    private void look(Page page, String path, String name, int width) {
        page.navigate(address(path));
        Browsers.assertAccessible(page);
        Browsers.picture(page, name + "-" + width);
    }

    private static void signIn(Page page, String label, String name, String password) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(password);
        click(page, "Войти");
    }

    private static void click(Page page, String button) {
        var options = new Page.GetByRoleOptions().setName(button).setExact(true);
        page.getByRole(AriaRole.BUTTON, options).click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
