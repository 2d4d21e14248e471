package okno.consulting.frequent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.consulting.Askers;
import okno.consulting.InquiryNumber;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What bodies publish because they are asked it often.
@OknoTest
class FrequentPagesTests {
    private static final String CARD = "/services/" + Orders.SERVICE;
    private static final String REPLY = "Пётр Ильич, копии достаточно.";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Askers askers;
    @Autowired private FrequentQuestions questions;
    @Autowired private ShownAnswers node;
    @Autowired private JdbcClient jdbc;

    private static final String QUESTION = "Нужен ли оригинал?";
    private Optional<SignedInStaff> officer = Optional.empty();
    private Optional<InquiryNumber> number = Optional.empty();
    private CitizenId citizen = new CitizenId(UUID.randomUUID());

    @BeforeEach
    void somebodyIsAnswered() {
        citizen = orders.citizen();
        officer = Optional.of(counter.officer("Дубов"));
        number = Optional.of(askers.ask(citizen));
        askers.answer(officer(), number(), REPLY);
    }

    @AfterEach
    void leaveTheCardAsItWas() {
        jdbc.sql("delete from consulting.frequent_question").update();
        jdbc.sql("update consulting.edition set number = number + 1").update();
        node.refresh();
    }

    @Test
    void nothingIsPublishedByItselfAndTheWordsOfWhoAskedAreNotTyped() throws Exception {
        assertThat(page(guest(CARD)).text()).doesNotContain("Частые вопросы", "копии достаточно");

        var form = page(get(officer(), made()));

        assertThat(form.select("blockquote").text()).isEqualTo(Askers.TEXT);
        assertThat(form.select("textarea[name=question]").text()).isEmpty();
        assertThat(form.select("textarea[name=answer]").text()).isEqualTo(REPLY);
        assertThat(form.select("input[name=confirmed]").hasAttr("checked")).isFalse();
        assertThat(form.select(".notice").text()).contains("Это прочитают все");
    }

    @Test
    void whatAnOfficerConfirmedIsOnTheCardOfTheService() throws Exception {
        assertThat(publish(Map.of())).hasStatus(303);

        var card = card();
        assertThat(card.select("#consulting summary").eachText()).containsExactly(QUESTION);
        assertThat(card.select("#consulting details").text()).contains("Копии достаточно.");
        var body =
                page(
                        mvc.get()
                                .uri("/agencies/" + Orders.BODY)
                                .with(Askers.citizen(citizen))
                                .exchange());
        assertThat(body.text()).doesNotContain(QUESTION);
        assertThat(page(get(officer(), "/desk/frequent")).select(".result").text())
                .contains(QUESTION, "Опубликован");
    }

    @Test
    void whatIsPublishedAgainInTheSameWordsIsShownOnce() throws Exception {
        assertThat(publish(Map.of())).hasStatus(303);
        assertThat(publish(Map.of())).hasStatus(303);

        assertThat(card().select("#consulting summary").eachText()).containsExactly(QUESTION);
    }

    @Test
    void anUncheckedTextIsRefusedAndKept() throws Exception {
        var unconfirmed = publish(Map.of("confirmed", ""));
        assertThat(unconfirmed).hasStatus(422);
        assertThat(page(unconfirmed).select("textarea[name=question]").text()).isEqualTo(QUESTION);

        var verbatim = publish(Map.of("question", Askers.TEXT));
        assertThat(verbatim).hasStatus(422);
        assertThat(page(verbatim).select("#f-question-about").text()).contains("теми же словами");

        var named = publish(Map.of("answer", "Гражданину Речному копии хватило."));
        assertThat(named).hasStatus(422);
        assertThat(page(named).select("#f-answer-about").text()).contains("фамилия");
        assertThat(questions.list(officer().id(), Optional.empty()).rows()).isEmpty();
    }

    /// Every node looks by itself every two seconds; a test need not wait for it.
    @Test
    void guestsSeeWhatChangedOnceTheirNodeHasLooked() throws Exception {
        assertThat(page(guest(CARD)).text()).doesNotContain(QUESTION);

        publish(Map.of());
        node.refresh();
        assertThat(page(guest(CARD)).text()).contains(QUESTION);

        withdraw();
        node.refresh();
        assertThat(page(guest(CARD)).text()).doesNotContain(QUESTION);
    }

    @Test
    void aWithdrawnOneComesBackOnlyByAnOfficer() throws Exception {
        publish(Map.of());
        assertThat(withdraw()).hasStatus(303);
        assertThat(page(get(officer(), "/desk/frequent")).select(".result").text())
                .contains("Снят с публикации");

        assertThat(change(only(), "Копии хватит.")).hasStatus(303);

        var card = card();
        assertThat(card.select("#consulting details").text()).contains("Копии хватит.");
    }

    @Test
    void smallerPositionsComeFirst() throws Exception {
        publish(Map.of("position", "7"));
        publish(Map.of("question", "Как долго ждать?", "position", "2"));

        var card = card();

        assertThat(card.select("#consulting summary").eachText())
                .containsExactly("Как долго ждать?", QUESTION);
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndOverwritesNothing() throws Exception {
        publish(Map.of());
        var seen = only();
        assertThat(change(seen, "Первый ответ")).hasStatus(303);

        var second = change(seen, "Второй ответ");

        assertThat(second).hasStatus(409);
        assertThat(page(second).select("textarea[name=answer]").text()).isEqualTo("Второй ответ");
        assertThat(page(second).select(".notice").text()).contains("изменил коллега");
        assertThat(only().answer()).isEqualTo("Первый ответ");
        var late = mvc.post().uri("/desk/frequent/" + seen.id() + "/withdrawal").with(csrf());
        assertThat(late.with(Askers.officer(officer())).param("seen", "0")).hasStatus(409);
        assertThat(only().shown()).isTrue();
    }

    @Test
    void otherBodiesHaveNoHandInIt() {
        publish(Map.of());
        var stranger = counter.officer("Чужой", "minvody-archive");
        var path = "/desk/frequent/" + only().id();

        assertThat(get(stranger, path)).hasStatus(404);
        assertThat(get(stranger, made())).hasStatus(404);
        assertThat(
                        mvc.post()
                                .uri(path + "/withdrawal")
                                .with(Askers.officer(stranger))
                                .with(csrf())
                                .param("seen", "0"))
                .hasStatus(404);
        assertThat(only().shown()).isTrue();
    }

    @Test
    void nothingIsMadeOfWhatWasNotAnswered() {
        number = Optional.of(askers.ask(citizen));

        assertThat(get(officer(), made())).hasStatus(404);
        assertThat(publish(Map.of())).hasStatus(404);
    }

    @Test
    void aPageHoldsNoMoreThanCanBeRead() throws Exception {
        for (int i = 0; i < FrequentQuestions.MOST; i++) {
            assertThat(publish(Map.of("question", "Вопрос " + i))).hasStatus(303);
        }

        var refused = publish(Map.of());

        assertThat(refused).hasStatus(409);
        assertThat(page(refused).select(".notice").text()).contains("Больше не поместится");
        assertThat(page(refused).select("textarea[name=question]").text()).isEqualTo(QUESTION);
    }

    private FrequentQuestion only() {
        return questions.list(officer().id(), Optional.empty()).rows().getFirst();
    }

    private String made() {
        return "/desk/questions/" + number() + "/frequent";
    }

    private MvcTestResult publish(Map<String, String> typed) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "question", QUESTION,
                                "answer", "Копии достаточно.",
                                "position", "1",
                                "confirmed", "true"));
        fields.putAll(typed);
        if (fields.getOrDefault("confirmed", "").isEmpty()) {
            fields.remove("confirmed");
        }
        return post(made(), fields);
    }

    private MvcTestResult change(FrequentQuestion seen, String answer) {
        return post(
                "/desk/frequent/" + seen.id(),
                Map.of(
                        "seen",
                        String.valueOf(seen.lock()),
                        "question",
                        QUESTION,
                        "answer",
                        answer,
                        "position",
                        "1",
                        "confirmed",
                        "true"));
    }

    private MvcTestResult withdraw() {
        var one = only();
        return post(
                "/desk/frequent/" + one.id() + "/withdrawal",
                Map.of("seen", String.valueOf(one.lock())));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var post = mvc.post().uri(path).with(Askers.officer(officer())).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult get(SignedInStaff me, String path) {
        return mvc.get().uri(path).with(Askers.officer(me)).exchange();
    }

    /// The card as this node shows it once it has looked.
    private Document card() throws Exception {
        node.refresh();
        return page(mvc.get().uri(CARD).with(Askers.citizen(citizen)).exchange());
    }

    private MvcTestResult guest(String path) {
        return mvc.get().uri(path).exchange();
    }

    private InquiryNumber number() {
        return number.orElseThrow();
    }

    private SignedInStaff officer() {
        return officer.orElseThrow();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
