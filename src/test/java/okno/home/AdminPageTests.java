package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import okno.attachments.antivirus.Antivirus.State;
import okno.home.web.AdminPage;
import okno.notifications.sms.SmsProviders;
import okno.platform.web.Pages;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@OknoTest
class AdminPageTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Pages pages;

    @Test
    void isForAdministratorsOnly() {
        assertThat(mvc.get().uri("/admin").with(user("a").roles("STAFF", "ADMIN"))).hasStatusOk();
        assertThat(mvc.get().uri("/admin").with(user("o").roles("STAFF", "OFFICER")))
                .hasStatus(403);
    }

    @Test
    void saysWhichProviderIsPassedOver() throws Exception {
        var health =
                List.of(
                        new SmsProviders.Health("Первый", 20, 7, true),
                        new SmsProviders.Health("Второй", 13, 0, false));

        var rows = shown(new AdminPage(health, 0, State.NONE, 0)).select("tbody tr").eachText();

        assertThat(rows).containsExactly("Первый 20 7 Обходим", "Второй 13 0 Работает");
    }

    @Test
    void saysThatTheAntivirusIsDownAndHowManyFilesWait() throws Exception {
        assertThat(shown(new AdminPage(List.of(), 0, State.DOWN, 7)).text())
                .contains("Не отвечает: новые файлы ждут в карантине", "Ждут проверки: 7");
        assertThat(shown(new AdminPage(List.of(), 0, State.UP, 0)).text())
                .contains("Отвечает")
                .doesNotContain("Ждут проверки");
    }

    private Document shown(AdminPage page) throws Exception {
        var request = new MockHttpServletRequest("GET", "/admin");
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            pages.show("home/admin", page).render(null, request, response);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        return Jsoup.parse(response.getContentAsString());
    }
}
