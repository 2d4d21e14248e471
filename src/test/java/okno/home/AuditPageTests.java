package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditChain;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class AuditPageTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Staff staff;
    @Autowired private Audit audit;
    @Autowired private AuditChain chain;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MovableClock clock;

    private final String thing = UUID.randomUUID().toString();
    private final String email = UUID.randomUUID() + "+work@example.ru";
    private Actor worker = Actor.guest();

    @BeforeEach
    void hire() {
        var name = new FullName("Делова", "Инна", "Ильинична");
        var roles = Set.of(StaffRole.EDITOR);
        var id = staff.add(new NewStaff(email, name, roles, "Берег-и-лодка-26"));
        worker = Actor.staff(id.value());
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void deedsAreFoundByWhoDidThem() {
        record("editor.saved");

        var rows = find("?actor=" + typed(email));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).contains("Делова Инна Ильинична", "editor.saved", thing);
    }

    @Test
    void deedsAreFoundByWhatTheyWereDoneToAndByTheirName() {
        record("editor.saved");
        record("editor.published");

        assertThat(find("?subject=" + thing)).hasSize(2);
        assertThat(find("?kind=package&subject=" + thing)).hasSize(2);
        assertThat(find("?kind=submission&subject=" + thing)).isEmpty();
        assertThat(find("?subject=" + thing + "&action=editor.saved")).hasSize(1);
    }

    @Test
    void deedsAreFoundByTheirDay() {
        record("editor.saved");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));
        clock.advance(Duration.ofDays(40));
        record("editor.published");

        assertThat(find("?subject=" + thing)).hasSize(1);
        assertThat(find("?subject=" + thing + "&from=2020-01-01")).hasSize(2);
        assertThat(find("?subject=" + thing + "&from=2020-01-01&until=" + today))
                .singleElement()
                .asString()
                .contains("editor.saved");
    }

    @Test
    void daysBeforeAndAfterAllDeedsAreDays() {
        record("editor.saved");

        assertThat(find("?subject=" + thing + "&from=1900-01-01")).hasSize(1);
        assertThat(find("?subject=" + thing + "&until=9999-12-31")).hasSize(1);
        assertThat(find("?subject=" + thing + "&until=%2B999999999-12-31")).hasSize(1);
    }

    @Test
    void longListsGoOnWhereTheyEnded() {
        IntStream.range(0, 60).forEach(_ -> record("editor.saved"));

        var first = page("/admin/audit?subject=" + thing);
        var second = page(first.select(".paging a[rel=next]").attr("href"));

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(10);
    }

    @Test
    void theNextPageIsAskedForByWhatWasTyped() {
        IntStream.range(0, 60).forEach(_ -> record("editor.saved"));

        var first = page("/admin/audit?actor=" + typed(email));
        var next = first.select(".paging a[rel=next]").attr("href");

        assertThat(next).contains("&actor=" + typed(email) + "&");
        assertThat(page(next).select("tbody tr")).hasSize(10);
    }

    @Test
    void theChainIsCheckedOnDemand() {
        record("editor.saved");
        chain.extend();

        assertThat(page("/admin/audit").select("main").text()).contains("ждут связывания: 0");
        assertThat(page("/admin/audit/verification").select(".notice").text())
                .startsWith("Цепочка цела");
    }

    @Test
    void isForAuditorsOnly() {
        assertThat(mvc.get().uri("/admin/audit").with(as(StaffRole.ADMIN))).hasStatus(403);
        assertThat(mvc.get().uri("/admin/audit/verification").with(as(StaffRole.OFFICER)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin").with(as(StaffRole.AUDITOR))).hasStatus(403);
        assertThat(mvc.get().uri("/admin/staff").with(as(StaffRole.AUDITOR))).hasStatus(403);
    }

    private void record(String action) {
        transaction.executeWithoutResult(
                _ -> audit.record(worker, action, "package", thing, Map.of("fact", "1")));
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> find(String query) {
        return page("/admin/audit" + query).select("tbody tr").eachText();
    }

    private Document page(String path) {
        var answer =
                mvc.get().uri(java.net.URI.create(path)).with(as(StaffRole.AUDITOR)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor as(StaffRole role) {
        var me =
                new SignedInStaff(
                        new okno.accounts.StaffId(UUID.randomUUID()),
                        new FullName("Ревизоров", "Игорь", "Львович"),
                        Set.of(role));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_" + role)));
    }
}
