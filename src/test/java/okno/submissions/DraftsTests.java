package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.CaseOwner;
import okno.audit.Audit;
import okno.catalogue.Catalogue;
import okno.catalogue.SamplePackage;
import okno.forms.AddressPart;
import okno.forms.Answer;
import okno.forms.RawInput;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OknoTest
class DraftsTests {
    private static final String MINVODY = "07539000";
    private static final String STAVROPOL = "07701000";
    private static final String FELLING = "tree-felling";
    private static final String TWO_SECTIONS =
            SamplePackage.YAML.replace("slug: sample", "slug: two-sections")
                    + """
                    - key: more
                      title: Подробности
                      show_if: {question: period, answered: true}
                      questions:
                        - {key: detail, type: text, label: Подробности, max: 5}
            """;

    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Catalogue catalogue;
    @Autowired private Audit audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvcTester mvc;

    @Test
    void orderingForAnotherPlaceMovesTheDraft() {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);

        assertThat(resume(citizen, Optional.of(MINVODY))).isEqualTo(draft);

        var moved = drafts.find(citizen, draft);
        assertThat(moved.draft().place()).contains(MINVODY);
        assertThat(moved.draft().body()).isEmpty();
        assertThat(moved.answers().toTree()).containsKey("subject");
    }

    @Test
    void orderingAgainInTheSamePlaceChangesNothing() {
        var citizen = orders.citizen();
        var draft = resume(citizen, Optional.of(MINVODY));
        drafts.chooseBody(citizen, draft, "minvody-archive");
        int seen = drafts.find(citizen, draft).draft().lock();

        resume(citizen, Optional.of(MINVODY));
        resume(citizen, Optional.empty());

        assertThat(drafts.find(citizen, draft).draft().lock()).isEqualTo(seen);
        assertThat(drafts.find(citizen, draft).draft().body()).contains("minvody-archive");
    }

    @Test
    void ofTwoClicksTheSecondFindsTheDraftOfTheFirst() throws Exception {
        var citizen = orders.citizen();
        Callable<SubmissionId> click = () -> resume(citizen, Optional.of(MINVODY));

        var begun = new HashSet<SubmissionId>();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : clicks.invokeAll(Collections.nCopies(6, click))) {
                begun.add(one.get());
            }
        }

        assertThat(begun).hasSize(1);
        assertThat(drafts.list(citizen)).hasSize(1);
    }

    @Test
    void anAddressBeginsWithThePlaceAndFollowsItUntilItIsWritten() {
        var citizen = orders.citizen();
        var draft = resume(citizen, FELLING, Optional.of(MINVODY));
        assertThat(address(citizen, draft)).contains("Ставропольский край, Минеральные Воды");
        assertThat(drafts.filledFromProfile(drafts.find(citizen, draft))).contains("place");

        resume(citizen, FELLING, Optional.of(STAVROPOL));
        assertThat(address(citizen, draft)).contains("Ставропольский край, Ставрополь");

        var section = drafts.find(citizen, draft).form().sections().getFirst().key();
        drafts.answer(citizen, draft, section, RawInput.of("place.text", "Ставрополь, Мира, 1"));
        resume(citizen, FELLING, Optional.of(MINVODY));
        assertThat(address(citizen, draft)).contains("Ставрополь, Мира, 1");
    }

    @Test
    void aSectionThatAnotherTabHasHiddenLeadsToWhatIsLeft() throws Exception {
        var citizen = orders.citizen();
        var service =
                catalogue.version(PastVersion.of(jdbc, "two-sections", TWO_SECTIONS)).orElseThrow();
        var draft = drafts.resume(citizen, new Drafts.Order(service, "main", Optional.empty()));
        drafts.answer(citizen, draft, "one", RawInput.of("period", "1990"));
        drafts.answer(citizen, draft, "one", RawInput.of("period", ""));

        var answer =
                mvc.post()
                        .uri("/account/drafts/" + draft + "/questions/more")
                        .param("detail", "длиннее пяти")
                        .with(csrf())
                        .with(signedIn(citizen))
                        .exchange();

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location"))
                .startsWith("/account/drafts/" + draft)
                .doesNotContain("/questions/");
    }

    @Test
    void throwingADraftAwayIsRecorded() {
        var citizen = orders.citizen();
        var draft = orders.emptyDraft(citizen);

        drafts.delete(CaseOwner.self(citizen), draft);

        assertThat(audit.of("submission", draft.toString(), 1).getFirst().action())
                .isEqualTo("submission.draft-deleted");
    }

    @Test
    void whoHasTooManyDraftsIsToldWhatToDo() throws Exception {
        var citizen = orders.citizen();
        fill(citizen, orders.emptyDraft(citizen));

        var answer =
                mvc.get()
                        .uri("/services/" + Orders.SERVICE + "/order")
                        .with(signedIn(citizen))
                        .exchange();

        assertThat(answer).hasStatus(409);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("Слишком много черновиков");
        assertThat(page.select("main a[href=/account/submissions]")).hasSize(1);
    }

    private static RequestPostProcessor signedIn(CitizenId citizen) {
        var who = new SignedInCitizen(citizen, new FullName("Речной", "Пётр", "Ильич"));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        who, "", AuthorityUtils.createAuthorityList("ROLE_CITIZEN")));
    }

    private SubmissionId resume(CitizenId citizen, Optional<String> place) {
        return resume(citizen, Orders.SERVICE, place);
    }

    private Optional<String> address(CitizenId citizen, SubmissionId draft) {
        var answer = drafts.find(citizen, draft).answers().find("place").orElseThrow();
        return Optional.ofNullable(((Answer.Address) answer).parts().get(AddressPart.TEXT));
    }

    private SubmissionId resume(CitizenId citizen, String slug, Optional<String> place) {
        var service = catalogue.find(slug).orElseThrow();
        var variant = service.content().variants().getFirst().slug();
        return drafts.resume(citizen, new Drafts.Order(service, variant, place));
    }

    /// As many as there may be, of other variants.
    private void fill(CitizenId citizen, SubmissionId draft) {
        jdbc.sql(
                        """
                insert into submissions.draft
                  (id, citizen_id, service, service_version_id, variant, answers, created_at,
                   changed_at)
                select gen_random_uuid(), d.citizen_id, d.service, d.service_version_id,
                       'another', d.answers, d.created_at, d.changed_at
                  from submissions.draft d, generate_series(1, :count)
                 where d.id = :draft
                """)
                .param("count", Drafts.MOST)
                .param("draft", draft.value())
                .update();
        drafts.delete(CaseOwner.self(citizen), draft);
    }
}
