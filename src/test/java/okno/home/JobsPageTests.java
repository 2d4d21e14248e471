package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.audit.Audit;
import okno.notifications.SomeCitizen;
import okno.platform.jobs.JobQueue;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class JobsPageTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private JobQueue queue;
    @Autowired private Audit audit;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;
    private UUID job;

    @BeforeEach
    void failAJob() {
        job = queue.add("notifications.mail", "a letter", Map.of());
        jdbc.sql(
                        """
                update platform.job
                   set state = 'failed', attempts = 15, reason = 'notifications.reason.no-answer'
                 where id = :id
                """)
                .param("id", job)
                .update();
    }

    @AfterEach
    void dropIt() {
        jdbc.sql("delete from platform.job where id = :id").param("id", job).update();
    }

    @Test
    void saysInWordsWhatKeepsAJob() throws Exception {
        var future =
                queue.add("test.later", "later", Map.of(), Instant.parse("2040-01-01T00:00:00Z"));

        var failed = page("/admin/jobs");

        assertThat(failed.select("tbody tr").text()).doesNotContain("test.later");
        var cells =
                failed.select("form[action*=" + job + "]")
                        .parents()
                        .select("tr")
                        .getFirst()
                        .select("td");
        assertThat(cells.get(0).text()).isEqualTo("notifications.mail a letter");
        assertThat(cells.get(1).text()).isEqualTo("нужен человек");
        assertThat(cells.get(2).text()).isEqualTo("15");
        assertThat(cells.get(3).text()).startsWith("Почтовый сервер не отвечает");
        assertThat(cells.get(6).text()).isEqualTo("Повторить");
        var before =
                new UUID(future.getMostSignificantBits(), future.getLeastSignificantBits() - 1);
        assertThat(page("/admin/jobs?all=true&after=" + before).select("tbody tr").text())
                .contains("test.later");
        jdbc.sql("delete from platform.job where id = :id").param("id", future).update();
    }

    private Document page(String path) throws Exception {
        var answer = mvc.get().uri(path).with(authentication(administrator())).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void administratorHasAJobTriedAgainAndThatIsRecorded() {
        assertThat(
                        mvc.post()
                                .uri("/admin/jobs/{id}/attempt", job)
                                .with(authentication(administrator()))
                                .with(csrf()))
                .hasStatus(303);

        assertThat(
                        jdbc.sql("select state from platform.job where id = :id")
                                .param("id", job)
                                .query(String.class)
                                .single())
                .isEqualTo("waiting");
        assertThat(audit.of("job", job.toString(), 2))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("job.retried"));
    }

    @Test
    void nobodyElseComesIn() {
        var citizen = SomeCitizen.of(citizens, Optional.empty());

        assertThat(mvc.get().uri("/admin/jobs").with(authentication(citizen.signedIn())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin"))
                .hasStatus(303)
                .hasHeader("Location", "/staff/login?back=%2Fadmin");
    }

    @Test
    void administratorBeginsWithWhatCanBeLookedAfter() throws Exception {
        var page = page("/admin");

        assertThat(page.select("main").text()).contains("Нужен человек");
        assertThat(page.select("main a")).anyMatch(link -> link.attr("href").equals("/admin/jobs"));
    }

    private static Authentication administrator() {
        var me =
                new SignedInStaff(
                        new StaffId(UUID.randomUUID()),
                        new FullName("Админов", "Антон", "Сергеевич"),
                        Set.of(StaffRole.ADMIN));
        return UsernamePasswordAuthenticationToken.authenticated(
                me, "", AuthorityUtils.createAuthorityList("ROLE_ADMIN"));
    }
}
