package okno.appeals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The way of an appeal in a browser: its pages fit every screen and are clean for axe.
@OknoTest
class AppealsInBrowserTests {
    private static final String NEW = "/appeals/new?agency=" + Orders.BODY;

    @Autowired private Orders orders;
    @Autowired private Appellants appellants;
    @Autowired private AppealRouting routing;
    @Autowired private AppealReplies replies;
    @Autowired private Citizens citizens;
    @LocalServerPort private int port;

    private final SignedInStaff officer;
    private String login = "";
    private AppealNumber answered = new AppealNumber("00-0000-0000-0");
    private AppealNumber extended = answered;

    AppealsInBrowserTests(@Autowired Counter counter) {
        officer = counter.officer("Лугова");
    }

    @BeforeEach
    void somebodyAppealsTwice() {
        var citizen = orders.citizen();
        login = citizens.get(citizen).snils().orElseThrow().formatted();
        answered = appellants.answered(citizen, officer, List.of(appellants.picture()));
        extended = appellants.registered(citizen, officer);
        routing.split(
                officer.id(),
                appellants.seen(officer, extended),
                List.of(new AppealRouting.Part(Appellants.OTHER, "О дворе")),
                "Вопросов два");
        replies.extend(officer.id(), appellants.seen(officer, extended), 10, "Ждем справку");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aGuestComesToASentAppeal(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            look(page, NEW, "appeal-guest", width);
            page.getByText("Войти и написать").click();
            page.getByLabel("СНИЛС", new Page.GetByLabelOptions().setExact(true)).fill(login);
            page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                    .fill("Берег-и-лодка-26");
            click(page, "Войти");
            assertThat(page.locator("#asked")).containsText("Вы выбрали");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "appeal-choose-" + width);
            page.locator("#asked ~ ul button").click();
            click(page, "Далее");
            assertThat(page.locator(".problems")).containsText("Напишите текст обращения");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "appeal-write-" + width);
            page.getByLabel("Предложение").check();
            page.getByLabel("Коротко о чем").fill("Фонарь во дворе");
            page.getByLabel("Текст обращения").fill(Appellants.TEXT);
            click(page, "Далее");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "appeal-check-" + width);
            click(page, "Отправить");
            assertThat(page.locator("h1")).containsText("Предложение №");
            Browsers.assertAccessible(page);
            look(page, "/account/appeals", "appeals", width);
            look(page, "/account/appeals/" + answered, "appeal-answered", width);
            look(page, "/account/appeals/" + extended, "appeal-extended", width);
            look(page, "/account/appeals/" + extended + "/withdrawal", "appeal-back", width);
        }
    }

    private void look(Page page, String path, String name, int width) {
        page.navigate("http://localhost:" + port + path);
        Browsers.assertAccessible(page);
        Browsers.picture(page, name + "-" + width);
    }

    private static void click(Page page, String button) {
        var options = new Page.GetByRoleOptions().setName(button).setExact(true);
        page.getByRole(AriaRole.BUTTON, options).click();
    }
}
