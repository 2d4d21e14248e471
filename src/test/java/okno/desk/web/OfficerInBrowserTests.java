package okno.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import okno.accounts.Citizens;
import okno.appeals.Complainants;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.submissions.unreached.Unreached;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class OfficerInBrowserTests {
    private static final Instant LONG_AGO = Instant.parse("2026-01-15T09:00:00Z");

    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Complainants complainants;
    @Autowired private Citizens citizens;
    @Autowired private Unreached unreached;
    @LocalServerPort private int port;

    @Test
    void worksOnASubmissionToItsResultWithoutScript() {
        var number = counter.received(orders.citizen());
        try (var visitor = Browsers.visitorWithoutScript(1280)) {
            var page = visitor.newPage();
            signIn(page);
            page.getByLabel("Номер заявления").fill(number.value());
            click(page, "Показать");
            page.getByRole(AriaRole.LINK, named(number.value())).click();

            follow(page, "Взять в работу");
            click(page, "Подтвердить");
            decide(page, "Принять", "Начали искать");
            decide(page, "Промежуточный результат", "Нашли фонд");
            follow(page, "Исполнить");
            page.getByLabel("Результат", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("справка.png", "image/png", Orders.png(51)));
            page.getByLabel("Сообщение заявителю").fill("Справка готова");
            click(page, "Подтвердить");

            assertThat(page.locator("main")).containsText("Рассмотрение завершено");
            assertThat(page.locator("main")).containsText("справка.png");
        }
    }

    @Test
    void printsALetterAndSaysAtOnceThatItWasSent() {
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        unreached.note(citizen.value(), number.value(), LONG_AGO);
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            signIn(page);
            page.navigate(address("/desk/letters"));
            page.getByLabel(number.value()).check();

            page.waitForDownload(() -> click(page, "Скачать письма (PDF)"));
            page.getByRole(AriaRole.BUTTON, named("Отметить отправленными"))
                    .click(new Locator.ClickOptions().setTimeout(10_000));

            assertThat(page.locator("main")).containsText(number.value());
            assertThat(page).hasURL(address("/desk/letters?state=written"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void fitsEveryScreen(int width) {
        var number = counter.received(orders.citizen());
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            signIn(page);
            Browsers.assertAccessible(page);
            Browsers.picture(page, "desk-queue-" + width);
            marksAndSaves(page, width);
            page.navigate(address("/desk/submissions/" + number));
            Browsers.assertAccessible(page);
            Browsers.picture(page, "desk-case-" + width);
            reachesTheActions(page, width);
            follow(page, "Отказать");
            click(page, "Подтвердить");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "desk-refusal-" + width);
            seesAppeals(page, width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void isComplainedOfOnEveryScreen(int width) {
        var citizen = orders.citizen();
        var submission = complainants.refused(citizen, counter.officer("Дубов"));
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            page.navigate(address("/account/submissions/" + submission));
            page.getByLabel("СНИЛС", new Page.GetByLabelOptions().setExact(true))
                    .fill(citizens.get(citizen).snils().orElseThrow().formatted());
            page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                    .fill("Берег-и-лодка-26");
            click(page, "Войти");
            page.navigate(address("/account/submissions/" + submission));
            follow(page, "Пожаловаться на отказ");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "complaint-" + width);
            click(page, "Отправить жалобу");
            Browsers.assertAccessible(page);
            assertThat(page.locator(".problems")).containsText("Напишите, почему вы не согласны");
            page.getByLabel("Почему вы не согласны").fill("Сведения в архиве есть");
            page.getByLabel("Чего вы хотите").fill("Отменить отказ");
            click(page, "Отправить жалобу");
            assertThat(page.locator("main")).containsText("Отказали в услуге");
            Browsers.picture(page, "complaint-sent-" + width);
            page.navigate(address("/account/submissions/" + submission));
            assertThat(page.locator("main")).containsText("Жалоба отправлена");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "complaint-case-" + width);
        }
    }

    private void marksAndSaves(Page page, int width) {
        page.locator("input.mark").first().check();
        click(page, "Передать");
        Browsers.assertAccessible(page);
        Browsers.picture(page, "desk-batch-" + width);
        page.navigate(address("/desk/views?state=new"));
        Browsers.assertAccessible(page);
        page.getByLabel("Название вида").fill("Новые, экран " + width);
        click(page, "Сохранить");
        Browsers.assertAccessible(page);
        follow(page, "Настроить виды");
        Browsers.assertAccessible(page);
        Browsers.picture(page, "desk-views-" + width);
        page.getByRole(AriaRole.BUTTON, named("Удалить")).first().click();
    }

    private void seesAppeals(Page page, int width) {
        var citizen = orders.citizen();
        var submission = complainants.refused(citizen, counter.officer("Дубов"));
        var complaint = complainants.complain(citizen, submission);
        page.navigate(address("/desk/appeals"));
        Browsers.assertAccessible(page);
        Browsers.picture(page, "desk-appeals-" + width);
        page.navigate(address("/desk/appeals/" + complaint));
        follow(page, "Зарегистрировать");
        click(page, "Зарегистрировать");
        Browsers.assertAccessible(page);
        Browsers.picture(page, "desk-appeal-" + width);
        follow(page, "Удовлетворить жалобу");
        click(page, "Удовлетворить жалобу");
        Browsers.assertAccessible(page);
        Browsers.picture(page, "desk-appeal-grant-" + width);
    }

    /// Where the actions stand below the case, the way to them stays in sight.
    private static void reachesTheActions(Page page, int width) {
        var way = page.locator(".jump a");
        if (width == 1280) {
            assertThat(way).isHidden();
            return;
        }
        page.getByRole(AriaRole.HEADING, named("Ответы заявителя"))
                .first()
                .scrollIntoViewIfNeeded();
        assertThat(way).isInViewport();
        way.click();
        assertThat(page.locator("#actions h2").first()).isInViewport();
    }

    private void signIn(Page page) {
        page.navigate(address("/desk"));
        page.getByLabel("Электронная почта").fill("archive@demo.okno");
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("Okno-demo-2026");
        click(page, "Войти");
        page.navigate(address("/desk"));
    }

    private static void decide(Page page, String decision, String message) {
        follow(page, decision);
        page.getByLabel("Сообщение заявителю").fill(message);
        click(page, "Подтвердить");
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, named(link)).click();
    }

    private static void click(Page page, String button) {
        var options = new Page.GetByRoleOptions().setName(button).setExact(true);
        page.getByRole(AriaRole.BUTTON, options).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
