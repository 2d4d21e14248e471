package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every access to a person's file is seen by that person.
@OknoTest
class AccessSeenTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private MySubmissions mine;

    private CitizenId citizen;
    private SubmissionNumber number;
    private SignedInStaff officer;

    @BeforeEach
    void receiveASubmission() {
        citizen = orders.citizen();
        number = counter.received(citizen);
        officer = counter.officer("Дубов");
    }

    @Test
    void nobodyLookedYet() throws Exception {
        assertThat(page(citizen).select(".empty h2").text())
                .isEqualTo("Ваши данные никто не открывал");
    }

    @Test
    void showsWhichBodyOpenedTheCaseAndItsFile() throws Exception {
        open("");
        open("");
        open("/files/" + file());

        var entries = page(citizen).select(".results .result").eachText();

        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst())
                .contains("Комитет Ставропольского края по делам архивов", "Файл к заявлению")
                .contains(number.value());
        assertThat(entries.getLast()).contains("Рассмотрение заявления", "2 раза за день");
    }

    @Test
    void showsNobodyElse() throws Exception {
        open("");

        assertThat(page(orders.citizen()).select(".results")).isEmpty();
        assertThat(mvc.get().uri("/account/access")).hasStatus(303);
    }

    private String file() {
        return mine.find(citizen, number).files().getFirst().id().toString();
    }

    private void open(String path) {
        assertThat(
                        mvc.get()
                                .uri("/desk/submissions/" + number + path)
                                .with(authentication(as(officer, "STAFF", "OFFICER"))))
                .hasStatusOk();
    }

    private Document page(CitizenId reader) throws Exception {
        var person = new SignedInCitizen(reader, new FullName("Речной", "Пётр", "Ильич"));
        var answer =
                mvc.get()
                        .uri("/account/access")
                        .with(authentication(as(person, "CITIZEN")))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static Authentication as(AuthenticatedPrincipal person, String... roles) {
        var authorities =
                List.of(roles).stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, "", AuthorityUtils.createAuthorityList(authorities));
    }
}
