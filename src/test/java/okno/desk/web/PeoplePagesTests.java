package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.submissions.Proceedings;
import okno.submissions.SubmissionNumber;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a head sees of the people of his bodies.
@OknoTest
class PeoplePagesTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Proceedings proceedings;
    @Autowired private JdbcClient jdbc;

    private SignedInStaff head;
    private SignedInStaff officer;
    private SubmissionNumber late;

    @BeforeEach
    void take() {
        head = counter.officer("Главнова" + System.identityHashCode(this));
        officer = counter.officer("Делова" + System.identityHashCode(this));
        late = taken();
        taken();
        jdbc.sql("update submissions.submission set due_on = date '2020-02-03' where number = ?")
                .param(late.value())
                .update();
    }

    @Test
    void tellsHowManyOpenAndOverdueCasesEachHas() throws Exception {
        var line = line(page("/desk/people", head, "HEAD", "OFFICER"), officer);

        assertThat(line).endsWith("2 1");
    }

    @Test
    void namesThoseWhoHaveNothingToDo() throws Exception {
        var line = line(page("/desk/people", head, "HEAD", "OFFICER"), head);

        assertThat(line).endsWith("0 0");
    }

    @Test
    void leadsIntoTheQueueOfThePerson() throws Exception {
        var people = page("/desk/people", head, "HEAD", "OFFICER");
        var path = people.select("a:containsOwn(" + officer.name().surname() + ")").attr("href");

        var queue = page(path, head, "HEAD", "OFFICER");

        assertThat(queue.select("tbody tr")).hasSize(2);
        assertThat(queue.select("main").text()).contains("Только дела", late.value());
    }

    @Test
    void showsNothingOfOtherBodies() throws Exception {
        var stranger = counter.officer("Чужова", "uszn-chelyabinsk");

        var people = page("/desk/people", stranger, "HEAD", "OFFICER");

        assertThat(people.select("main").text()).doesNotContain(officer.name().surname());
    }

    @Test
    void isForHeadsOnly() {
        assertThat(mvc.get().uri("/desk/people").with(signedIn(officer, "OFFICER")))
                .satisfiesAnyOf(
                        it -> assertThat(it).hasStatus(403), it -> assertThat(it).hasStatus(404));
    }

    private SubmissionNumber taken() {
        var number = counter.received(orders.citizen());
        var lock = counter.now(officer, number).lock();
        proceedings.take(counter.working(officer), new Proceedings.Case(number, lock), "");
        return number;
    }

    private static String line(Document page, SignedInStaff person) {
        return page.select("tbody tr").eachText().stream()
                .filter(text -> text.contains(person.name().surname()))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String path, SignedInStaff who, String... roles) throws Exception {
        var answer = mvc.get().uri(java.net.URI.create(path)).with(signedIn(who, roles)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(
            SignedInStaff who, String... roles) {
        var rights =
                Stream.concat(Stream.of("STAFF"), Stream.of(roles))
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        var seen =
                new SignedInStaff(
                        who.id(),
                        who.name(),
                        List.of(roles).contains("HEAD")
                                ? Set.of(okno.accounts.StaffRole.HEAD)
                                : who.roles());
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(seen, null, rights));
    }
}
