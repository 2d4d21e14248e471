package okno.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.platform.Ids;
import okno.submissions.Orders;
import okno.testing.Browsers;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Notices in a browser: the page that turns them on with its script, and the queues, fit every
/// screen and are clean for axe. Only the push service of the browser's maker is played.
@OknoTest
class NoticesInBrowserTests {
    private static final String PLAYED =
            """
            Notification.requestPermission = async () => "granted";
            const octets = (length, first) => {
              const made = new Uint8Array(length);
              made[0] = first;
              return made.buffer;
            };
            PushManager.prototype.getSubscription = async () => null;
            PushManager.prototype.subscribe = async () => ({
              endpoint: "https://push.example.ru/" + crypto.randomUUID(),
              getKey: (name) => (name === "auth" ? octets(16, 1) : octets(65, 4)),
            });
            """;

    @Autowired private Orders orders;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @LocalServerPort private int port;

    private CitizenId citizen = new CitizenId(new UUID(0, 0));

    @BeforeEach
    void open() {
        citizen = orders.citizen();
        var notice = Ids.next(clock);
        jdbc.sql(
                        """
                insert into notifications.notice
                  (id, citizen_id, topic, word, facts, theme, created_at)
                values (:id, :citizen, 'account', 'new-sign-in', '{}', 'security', now())
                """)
                .param("id", notice)
                .param("citizen", citizen.value())
                .update();
        jdbc.sql(
                        """
                insert into notifications.delivery
                  (id, notice_id, citizen_id, channel, theme, party, urgent, lawful, state,
                   attempts, reason, next_at, created_at, ended_at)
                values
                  (:id, :notice, :citizen, 'sms', 'security', 'portal', false, true, 'bounced',
                   1, 'notifications.reason.sms-number', now(), now(), now())
                """)
                .param("id", Ids.next(clock))
                .param("notice", notice)
                .param("citizen", citizen.value())
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from notifications.notice where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aCitizenTurnsThemOnAndOff(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            page.addInitScript(PLAYED);
            page.navigate(address("/account/notices/devices"));
            var login = citizens.get(citizen).snils().orElseThrow().formatted();
            signIn(page, "СНИЛС", login, "Берег-и-лодка-26");
            page.navigate(address("/account/notices/devices"));
            Browsers.assertAccessible(page);
            Browsers.picture(page, "devices-off-" + width);

            click(page, "Показывать уведомления здесь");

            assertThat(page.locator("tbody tr")).hasCount(1);
            Browsers.assertAccessible(page);
            Browsers.picture(page, "devices-on-" + width);
            click(page, "Больше не показывать");
            assertThat(page.locator("main")).containsText("Пока нигде");
        }
    }

    @Test
    void headerOfATelephoneHasThreeRows() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            page.navigate(address("/account/notices/devices"));
            var login = citizens.get(citizen).snils().orElseThrow().formatted();
            signIn(page, "СНИЛС", login, "Берег-и-лодка-26");

            var header = page.locator("header.top");

            assertThat(header.locator(".badge")).isVisible();
            assertThat(header).containsText("Личный кабинет");
            Assertions.assertThat(header.boundingBox().height).isLessThan(3 * 50);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void anAdministratorSeesTheQueues(int width) {
        try (var visitor = Browsers.visitor(width)) {
            var page = visitor.newPage();
            page.navigate(address("/admin/notices"));
            signIn(page, "Электронная почта", "admin@demo.okno", "Okno-demo-2026");
            page.navigate(address("/admin/notices"));
            Browsers.assertAccessible(page);
            Browsers.picture(page, "traffic-" + width);
            page.locator("a[href*='sms-number']").first().click();
            Browsers.assertAccessible(page);
            Browsers.picture(page, "traffic-failed-" + width);
            page.locator("tbody a").first().click();
            Browsers.assertAccessible(page);
            Browsers.picture(page, "traffic-delivery-" + width);
        }
    }

    private static void signIn(Page page, String label, String login, String password) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(login);
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(password);
        click(page, "Войти");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
