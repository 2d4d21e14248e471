package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// «Письма о новом» of administrators.
@OknoTest
class SampleLettersTests {
    private static final FullName NAME = new FullName("Админов", "Антон", "Сергеевич");
    private static final String LETTER = "/admin/letters/submission.done";

    @Autowired private MockMvcTester mvc;
    @Autowired private Staff people;
    @Autowired private JobWorker worker;
    @Autowired private DemoOutbox outbox;

    @Test
    void showWhatIsWrittenAboutAnEventInBothLanguages() throws Exception {
        assertThat(text("/admin/letters"))
                .contains("Услуга оказана", "submission.done", "account.new-sign-in");
        assertThat(text(LETTER)).contains("Услуга оказана", "Новое по заявлению");
        assertThat(text(LETTER + "?language=en")).contains("More in your account");
        assertThat(text(LETTER + "/page?language=en")).contains("More in your account");
        assertThat(mvc.get().uri("/admin/letters/nothing").with(authentication(administrator())))
                .hasStatus(404);
    }

    @Test
    void areForAdministratorsAlone() {
        assertThat(mvc.get().uri(LETTER)).hasStatus(303);
        assertThat(mvc.get().uri(LETTER).with(authentication(staff(StaffRole.OFFICER))))
                .hasStatus(403);
    }

    @Test
    void areTriedOnTheMailboxOfWhoAsks() {
        var address = SomeCitizen.address().orElseThrow().value();
        var roles = Set.of(StaffRole.ADMIN);
        var me = people.add(new NewStaff(address, NAME, roles, "зеленый чай с мятой"));

        assertThat(
                        mvc.post()
                                .uri(LETTER + "/trial")
                                .param("language", "en")
                                .with(authentication(staff(me, StaffRole.ADMIN)))
                                .with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", LETTER + "?language=en&sent=true");
        worker.drain();

        assertThat(outbox.to(address, 200))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("More in your account"));
    }

    private String text(String path) throws Exception {
        var answer = mvc.get().uri(path).with(authentication(administrator())).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    private static Authentication administrator() {
        return staff(StaffRole.ADMIN);
    }

    private static Authentication staff(StaffRole role) {
        return staff(new StaffId(UUID.randomUUID()), role);
    }

    private static Authentication staff(StaffId id, StaffRole role) {
        var me = new SignedInStaff(id, NAME, Set.of(role));
        return UsernamePasswordAuthenticationToken.authenticated(
                me, "", AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
    }
}
