package okno.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.attachments.Attachments;
import okno.desk.Counter;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Guessing at addresses gives what is not there, and leaves a trace.
@OknoTest
class RefusedAccessTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private MySubmissions submissions;
    @Autowired private Attachments attachments;
    @Autowired private JdbcClient jdbc;

    private CitizenId owner = new CitizenId(UUID.randomUUID());
    private CitizenId stranger = owner;

    @BeforeEach
    void meet() {
        owner = orders.citizen();
        stranger = orders.citizen();
    }

    @Test
    void anotherCitizensDraftIsNotThere() {
        var draft = "/account/drafts/" + orders.wholeDraft(owner);

        for (var path : List.of("", "/questions/request", "/body", "/documents", "/check")) {
            refuses("GET", draft + path);
        }
        for (var path :
                List.of(
                        "/questions/request",
                        "/body",
                        "/documents",
                        "/sending?seen=0",
                        "/deletion")) {
            refuses("POST", draft + path);
        }
    }

    @Test
    void anotherCitizensSubmissionIsNotThere() {
        var submission = "/account/submissions/" + counter.received(owner);

        for (var path : List.of("", "/statuses", "/receipt", "/withdrawal")) {
            refuses("GET", submission + path);
        }
        for (var path : List.of("/withdrawal", "/reply?text=1")) {
            refuses("POST", submission + path);
        }
    }

    @Test
    void anotherCitizensFileIsNotThere() {
        var number = counter.received(owner);
        var id = submissions.find(owner, number).submission().id();
        var file = attachments.list(owner, id.value()).getFirst().id();

        refuses("GET", "/account/files/" + file);
        refuses("GET", "/account/files/" + file + "/view");
        refuses("POST", "/account/files/removals?back=/account&file=" + file);
    }

    @Test
    void submissionOfAnotherAgencyIsNotThere() {
        var number = counter.received(owner);
        var officer = counter.officer("Чужой", "uszn-chelyabinsk");
        var before = traces(officer.id().value());

        var answer =
                mvc.get()
                        .uri("/desk/submissions/" + number)
                        .with(as(officer, "ROLE_OFFICER"))
                        .exchange();

        assertThat(answer).hasStatus(404);
        assertThat(traces(officer.id().value())).isEqualTo(before + 1);
    }

    /// For the stranger the address is not there, word for word as one that never was, and he is
    /// remembered.
    private void refuses(String method, String path) {
        var me = new SignedInCitizen(stranger, new FullName("Чужой", "Иван", "Ильич"));
        var before = traces(stranger.value());
        var request = method.equals("GET") ? mvc.get() : mvc.post();

        var answer = request.uri(path).with(as(me, "ROLE_CITIZEN")).with(csrf()).exchange();

        assertThat(answer).as(path).hasStatus(404);
        assertThat(traces(stranger.value())).as(path).isEqualTo(before + 1);
    }

    private int traces(UUID actor) {
        return jdbc.sql(
                        """
                        select count(*)
                          from audit.entry e
                         where e.action = 'access.refused'
                           and e.actor = :actor
                        """)
                .param("actor", actor.toString())
                .query(Integer.class)
                .single();
    }

    private static RequestPostProcessor as(Object me, String role) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList(role)));
    }
}
