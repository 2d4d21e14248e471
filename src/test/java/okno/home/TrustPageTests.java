package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.signatures.trust.TrustLists;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// An administrator sees whom the portal trusts and brings a list by hand. The portal of tests has
/// the list of the demonstration.
@OknoTest
class TrustPageTests {
    private static final String PATH = "/admin/trust";

    @Autowired private MockMvcTester mvc;
    @Autowired private TrustLists lists;
    @Autowired private MovableClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void showsTheListAndWhoWasRevokedByWhom() {
        var page = page();

        var version = lists.editions(1).getFirst().version();
        assertThat(page.select(".summary").text())
                .contains("Версия " + version)
                .contains("Центров в списке 1")
                .contains("Из них аккредитованы 1");
        assertThat(page.select("section:contains(отозванных) tbody tr").eachText())
                .anyMatch(row -> row.startsWith("http://demo.okno.invalid/ca.crl"))
                .filteredOn(row -> row.startsWith("http://demo.okno.invalid"))
                .allMatch(row -> row.contains("свежий"));
        assertThat(page.select("section:contains(отозванных) > p").text())
                .contains("Действующих ответов: 0");
        assertThat(page.select(".notice")).isEmpty();
    }

    @Test
    void warnsOfAnOldListAndOfOverdueOnes() {
        clock.advance(Duration.ofDays(4000));

        var page = page();

        assertThat(page.select(".notice-title").eachText()).containsExactly("Список устарел");
        assertThat(page.select("section:contains(отозванных) tbody").text())
                .contains("просрочен")
                .doesNotContain("свежий");
    }

    @Test
    void refusesAWrongFileInWordsAtItsField() {
        var refused = upload("<список/>".getBytes(StandardCharsets.UTF_8));

        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(text(refused));
        assertThat(page.select(".field-problem").text()).contains("нет электронной подписи");
        assertThat(page.select("input[type=file]").attr("aria-invalid")).isEqualTo("true");
        assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Выберите файл списка");
        assertThat(mvc.post().uri(PATH + "/lists").with(administrator()).with(csrf()))
                .hasStatus(422);
    }

    @Test
    void asksAtOnceWhereThereIsSomewhereToAsk() {
        assertThat(mvc.post().uri(PATH + "/refresh").with(administrator()).with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", PATH);
        assertThat(page().select("button").eachText()).doesNotContain("Обновить сейчас");
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(mvc.get().uri(PATH)).hasStatus(303);
        assertThat(mvc.get().uri(PATH).with(as(StaffRole.EDITOR))).hasStatus(403);
        assertThat(mvc.post().uri(PATH + "/lists").with(as(StaffRole.OFFICER)).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post().uri(PATH + "/refresh").with(administrator())).hasStatus(403);
    }

    private Document page() {
        return Jsoup.parse(text(mvc.get().uri(PATH).with(administrator()).exchange()));
    }

    private MvcTestResult upload(byte[] file) {
        return mvc.post()
                .uri(PATH + "/lists")
                .multipart()
                .file(new MockMultipartFile("file", "list.xml", "text/xml", file))
                .with(administrator())
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor administrator() {
        return as(StaffRole.ADMIN);
    }

    private static RequestPostProcessor as(StaffRole role) {
        var me =
                new SignedInStaff(
                        new StaffId(UUID.randomUUID()),
                        new FullName("Админов", "Антон", "Сергеевич"),
                        Set.of(role));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_" + role)));
    }
}
