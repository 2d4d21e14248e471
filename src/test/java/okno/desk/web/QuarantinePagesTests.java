package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What both sides of a case see of a file that waits for the antivirus, or is infected.
@OknoTest
class QuarantinePagesTests {
    private static final String VIRUS = "В файле найден вирус";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private MySubmissions mine;
    @Autowired private JdbcClient jdbc;

    private Authentication citizen;
    private Authentication officer;
    private SubmissionNumber number;
    private String file = "";

    @BeforeEach
    void receiveASubmissionWithAFile() {
        CitizenId applicant = orders.citizen();
        number = counter.received(applicant);
        file = mine.find(applicant, number).files().getFirst().id().toString();
        citizen =
                as(
                        new SignedInCitizen(applicant, new FullName("Речной", "Пётр", "Ильич")),
                        "CITIZEN");
        SignedInStaff reader = counter.officer("Дубов");
        officer = as(reader, "STAFF", "OFFICER");
    }

    @Test
    void theOfficerDoesNotOpenWhatIsBeingChecked() throws Exception {
        scan("WAITING");

        assertThat(entry(page(officer, desk())).text()).contains("проверяется антивирусом");
        assertThat(entry(page(officer, desk())).select("a")).isEmpty();
        assertThat(get(officer, desk() + "/files/" + file)).hasStatus(409);
        assertThat(get(officer, desk() + "/files/" + file + "/view")).hasStatus(409);
        assertThat(get(officer, desk() + "/files/" + file + "/received")).hasStatus(409);
    }

    @Test
    void theApplicantOpensHisOwnFileMeanwhile() throws Exception {
        scan("WAITING");

        var entry = entry(page(citizen, cabinet()));

        assertThat(entry.text()).contains("проверяется антивирусом");
        assertThat(get(citizen, "/account/files/" + file)).hasStatusOk();
    }

    @Test
    void nobodyOpensWhatIsInfected() throws Exception {
        scan("INFECTED");

        assertThat(entry(page(officer, desk())).text()).contains(VIRUS);
        assertThat(entry(page(citizen, cabinet())).text()).contains(VIRUS);
        assertThat(entry(page(citizen, cabinet())).select("a")).isEmpty();
        assertThat(get(officer, desk() + "/files/" + file)).hasStatus(409);
        assertThat(get(citizen, "/account/files/" + file)).hasStatus(409);
    }

    @Test
    void theAdministratorReadsThatNoAntivirusIsSet() throws Exception {
        var answer = mvc.get().uri("/admin").with(user("a").roles("STAFF", "ADMIN")).exchange();

        assertThat(answer.getResponse().getContentAsString()).contains("Не настроен");
    }

    private void scan(String state) {
        jdbc.sql(
                        """
                        update attachments.attachment
                           set scan = :scan,
                               scan_due_at = case when :scan = 'WAITING' then now() end
                         where id = cast(:id as uuid)
                        """)
                .param("scan", state)
                .param("id", file)
                .update();
    }

    private String desk() {
        return "/desk/submissions/" + number;
    }

    private String cabinet() {
        return "/account/submissions/" + number;
    }

    private static Element entry(Document page) {
        return page.select("li.file").getFirst();
    }

    private Document page(Authentication reader, String path) throws Exception {
        var answer = get(reader, path);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(Authentication reader, String path) {
        return mvc.get().uri(path).with(authentication(reader)).exchange();
    }

    private static Authentication as(AuthenticatedPrincipal person, String... roles) {
        var authorities =
                List.of(roles).stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(authorities));
    }
}
