package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.catalogue.questions.SearchQuestions;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OknoTest
class EditorSearchTests {
    private static final String PATH = "/editor/search";

    @Autowired private MockMvcTester mvc;
    @Autowired private SearchQuestions questions;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void editorSeesWhatWasNotFoundAndOthersDoNot() {
        askByThree("ыъьщзхж");
        questions.write();

        assertThat(page().select("section:contains(Ничего не нашлось) td a").eachText())
                .contains("ыъьщзхж");
        assertThat(mvc.get().uri(PATH).with(as(StaffRole.OFFICER))).hasStatus(403);
        assertThat(mvc.get().uri(PATH)).hasStatus(303);
    }

    @Test
    void theEditorsAddressLeadsToWhatWasNotFound() {
        assertThat(mvc.get().uri("/editor").with(as(StaffRole.EDITOR)))
                .hasStatus(303)
                .hasHeader("Location", PATH);
    }

    @Test
    void whatFewAskIsNotKeptSinceItMayBeAName() {
        ask("ыъьщзхжф", "10.2.0.1");
        ask("ыъьщзхжф", "10.2.0.2");
        ask("ыъьщзхжф", "10.2.0.2");
        questions.write();
        assertThat(page().select("main").text()).doesNotContain("ыъьщзхжф");

        ask("ыъьщзхжф", "10.2.0.3");
        questions.write();
        assertThat(page().select("tr:contains(ыъьщзхжф) td.num").eachText()).contains("4");
    }

    @Test
    void guestMayAnswerWhereNothingWasFound() {
        assertThat(Jsoup.parse(ask("ыъьщзхжя")).select("form.answer button")).hasSize(2);
    }

    @Test
    void questionWithANumberOfAPersonIsNotKept() {
        askByThree("ыъьщзхж 112-233-445 95");
        questions.write();

        assertThat(page().select("main").text()).doesNotContain("112-233");
    }

    @Test
    void guestSaysThatItWasNotWhatHeLookedFor() {
        answer("найденное не то", "no", "10.1.1.7");
        answer("найденное не то", "no", "10.1.1.8");
        var answer = answer("найденное не то", "no", "10.1.1.1");
        questions.write();

        assertThat(answer)
                .hasStatus(303)
                .redirectedUrl()
                .startsWith("/search?q=")
                .endsWith("&answered=no");
        assertThat(page().select("section:contains(Нашли не то) td a").eachText())
                .contains("найденное не то");
    }

    @Test
    void answersFromOneAddressAreLimited() {
        for (int turn = 0; turn < 20; turn++) {
            assertThat(answer("архив", "yes", "10.1.1.2")).hasStatus(303);
        }

        assertThat(answer("архив", "yes", "10.1.1.2")).hasStatus(429);
        assertThat(answer("архив", "yes", "10.1.1.3")).hasStatus(303);
    }

    @Test
    void answerWithoutATokenIsRefused() {
        assertThat(mvc.post().uri("/search/answers").param("q", "архив").param("found", "yes"))
                .hasStatus(403);
    }

    @Test
    void hitOpenedBelowTheFifthIsCountedByTheAddressItWasFoundAt() {
        askByThree("справка");
        var results = Jsoup.parse(ask("справка"));
        var links = results.select(".result-title a").eachAttr("href");
        open(links.get(6), "справка");
        open(links.get(0), "справка");
        questions.write();

        var counts = page().select("section:contains(Нужное стояло низко) td.num").eachText();
        assertThat(counts).endsWith("1");
    }

    @Test
    void questionThatCannotBeWrittenHoldsNoOtherBack() {
        var low = Jsoup.parse(ask("справка")).select(".result-title a").eachAttr("href").get(6);
        for (int visitor = 1; visitor <= 3; visitor++) {
            open(low, "справка\0", "10.4.0." + visitor);
        }
        askByThree("ыъьщзхжю");

        questions.write();

        assertThat(page().select("main").text()).contains("ыъьщзхжю");
    }

    @Test
    void questionsAreForgottenAfterHalfAYear() {
        askByThree("ыъьщзхжэ");
        questions.write();
        clock.advance(Duration.ofDays(181));
        questions.write();
        clock.reset();

        assertThat(page().select("main").text()).doesNotContain("ыъьщзхжэ");
    }

    @Test
    void synonymIsUnderstoodAtOnceUntilItIsRemoved() {
        assertThat(ask("крякозябра")).doesNotContain("/services/tree-felling");

        assertThat(synonym("крякозябра", "порубочный билет")).hasStatus(303);
        assertThat(ask("крякозябра")).contains("/services/tree-felling");

        var removal = page().select("tr:contains(крякозябра) form").attr("action");
        assertThat(mvc.post().uri(removal).with(csrf()).with(as(StaffRole.EDITOR))).hasStatus(303);
        assertThat(ask("крякозябра")).doesNotContain("/services/tree-felling");
    }

    @Test
    void synonymWithoutAMeaningComesBackWithWhatWasTyped() {
        var refused = synonym("крякозябра", " | ");

        assertThat(refused).hasStatus(422).bodyText().contains("крякозябра");
    }

    @Test
    void questionBecomesASynonymWithoutItsSigns() {
        assertThat(synonym("Где «глокая куздра»?", "порубочный билет")).hasStatus(303);

        assertThat(page().select("main").text()).contains("где глокая куздра > порубочный билет");
    }

    @Test
    void whereTheListIsFullANewSynonymIsRefusedAndNoneIsLost() {
        jdbc.sql(
                        """
                insert into catalogue.synonym (id, line, added_at)
                select gen_random_uuid(), 'крякозябра ' || n || ' > архив', now() - interval '1 hour'
                  from generate_series(1, 500 - (select count(*) from catalogue.synonym)) n
                """)
                .update();
        try {
            var before = page().select("#synonyms tbody tr").eachText();

            var refused = synonym("бармаглот", "архив");

            assertThat(before).hasSize(500);
            assertThat(refused).hasStatus(422).bodyText().contains("Синонимов уже 500");
            assertThat(page().select("#synonyms tbody tr").eachText()).isEqualTo(before);
            assertThat(synonym("крякозябра 1", "архив")).hasStatus(303);
        } finally {
            jdbc.sql("delete from catalogue.synonym where line like 'крякозябра %'").update();
        }
    }

    @Test
    void whatIsWrongIsToldWhereItWasTyped() {
        var refused = synonym("112-233-445 95", "порубочный билет");

        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyText()
                .contains("Напишите словами, что говорят люди")
                .doesNotContain("Напишите словами, что имеется в виду");
    }

    private MvcTestResult synonym(String said, String meant) {
        return mvc.post()
                .uri(PATH + "/synonyms")
                .param("said", said)
                .param("meant", meant)
                .with(csrf())
                .with(as(StaffRole.EDITOR))
                .exchange();
    }

    private MvcTestResult answer(String question, String found, String address) {
        return mvc.post()
                .uri("/search/answers")
                .param("q", question)
                .param("found", found)
                .with(csrf())
                .with(from(address))
                .exchange();
    }

    private void open(String path, String question) {
        open(path, question, "10.3.0.1");
    }

    private void open(String path, String question, String address) {
        var from =
                "http://localhost/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        assertThat(mvc.get().uri(URI.create(path)).header("Referer", from).with(from(address)))
                .hasStatusOk();
    }

    private String ask(String question) {
        return ask(question, "10.3.0.1");
    }

    private void askByThree(String question) {
        for (int visitor = 1; visitor <= 3; visitor++) {
            ask(question, "10.3.0." + visitor);
        }
    }

    private String ask(String question, String address) {
        return text(mvc.get().uri("/search?q=" + question).with(from(address)).exchange());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private Document page() {
        return Jsoup.parse(text(mvc.get().uri(PATH).with(as(StaffRole.EDITOR)).exchange()));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(StaffRole role) {
        var me =
                new SignedInStaff(
                        new StaffId(UUID.randomUUID()),
                        new FullName("Редькин", "Павел", "Андреевич"),
                        Set.of(role));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_" + role)));
    }
}
