package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.agencies.Agencies;
import okno.consulting.Askers;
import okno.consulting.Inquiries;
import okno.consulting.Inquiry;
import okno.consulting.InquiryNumber;
import okno.consulting.InquiryState;
import okno.consulting.Replies;
import okno.desk.Counter;
import okno.notifications.Notices;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.jobs.JobWorker;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.submissions.Orders;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// What officers do with the questions of citizens.
@OknoTest
class InquiriesTests {
    private static final String OTHER = "minvody-archive";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Askers askers;
    @Autowired private Inquiries inquiries;
    @Autowired private Replies replies;
    @Autowired private Agencies agencies;
    @Autowired private Citizens citizens;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());
    private String path = "";
    private Optional<InquiryNumber> number = Optional.empty();
    private Optional<SignedInStaff> officer = Optional.empty();

    @BeforeEach
    void somebodyAsks() {
        citizen = orders.citizen();
        number = Optional.of(askers.ask(citizen));
        officer = Optional.of(counter.officer("Дубов"));
        path = "/desk/questions/" + number();
    }

    @Test
    void onlyOfficersOfTheBodySeeTheQuestion() throws Exception {
        var stranger = counter.officer("Чужой", OTHER);

        var page = page(get(officer(), path));
        assertThat(page.select("blockquote").text()).isEqualTo(Askers.TEXT);
        assertThat(page.select("main").text())
                .contains("Речной Пётр Ильич", "Архивная справка", "раб. д");
        assertThat(numbers(officer(), true)).contains(number());
        assertThat(numbers(stranger, true)).doesNotContain(number());
        for (var address : List.of(path, path + "/reply", path + "/handover")) {
            assertThat(get(stranger, address)).as(address).hasStatus(404);
        }
        assertThat(post(stranger, "/reply", "answered", "Нет")).hasStatus(404);
        assertThat(post(stranger, "/handover", Orders.BODY, "Нет")).hasStatus(404);
        assertThat(mvc.get().uri("/desk/questions").with(Askers.citizen(citizen))).hasStatus(403);
        assertThat(state()).isEqualTo(InquiryState.OPEN);
    }

    @Test
    void theQueueSaysHowManyQuestionsWait() throws Exception {
        var waiting = open();
        assertThat(page(get(officer(), "/desk")).select("a[href=/desk/questions]").eachText())
                .contains("Вопросы без ответа: " + waiting);

        post(officer(), "/reply", "answered", "Нужна копия.");

        assertThat(page(get(officer(), "/desk")).select("main").text())
                .doesNotContain("Вопросы без ответа: " + waiting);
        assertThat(replies.count(List.of(Orders.BODY))).isEqualTo(waiting - 1);
        assertThat(replies.count(List.of())).isZero();
    }

    @Test
    void thePersonSeesWhoOpenedTheQuestion() throws Exception {
        assertThat(page(as(citizen, "/account/access")).select(".results")).isEmpty();

        get(officer(), "/desk/questions");
        assertThat(page(as(citizen, "/account/access")).select(".results")).isEmpty();
        get(officer(), path);

        var entry = page(as(citizen, "/account/access")).select(".results .result");
        assertThat(entry.text())
                .contains("Комитет Ставропольского края по делам архивов", "Ответ на вопрос");
        assertThat(entry.select("a").attr("href")).isEqualTo("/account/questions/" + number());
        assertThat(as(citizen, entry.select("a").attr("href"))).hasStatusOk();
    }

    @Test
    void theReplyReachesThePersonByFeedAndMail() throws Exception {
        assertThat(post(officer(), "/reply", "answered", "Нужна копия.\nОригинал не нужен."))
                .hasStatus(303);

        var shown = page(as(citizen, "/account/questions/" + number()));
        assertThat(shown.expectFirst("section blockquote").wholeText())
                .isEqualTo("Нужна копия.\nОригинал не нужен.");
        assertThat(shown.select("main").text()).contains("Есть ответ").doesNotContain("Дубов");
        var to = citizens.get(citizen).email().orElseThrow().value();
        assertThat(new Outbox(mvc, worker).to(to))
                .noneMatch(letter -> letter.contains("Оригинал"))
                .anySatisfy(
                        letter ->
                                assertThat(letter)
                                        .contains("Ведомство ответило на ваш вопрос")
                                        .contains("/account/questions/" + number()));
        assertThat(numbers(officer(), true)).doesNotContain(number());
        assertThat(numbers(officer(), false)).contains(number());
    }

    @Test
    void openingTheQuestionReadsItsNews() {
        post(officer(), "/reply", "answered", "Нужна копия.");
        worker.drain();
        assertThat(notices.unread(citizen)).isEqualTo(2);

        as(citizen, "/account/questions/" + number());

        assertThat(notices.unread(citizen)).isZero();
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndOverwritesNothing() throws Exception {
        var second = counter.officer("Ольхов");
        assertThat(post(officer(), "/reply", "answered", "Первый ответ")).hasStatus(303);

        var answer = post(second, "/reply", "answered", "Второй ответ");

        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select("main").text())
                .contains("Дубов Олег Ильич", "дан ответ", "Есть ответ");
        assertThat(page(answer).select("blockquote").text()).isEqualTo("Второй ответ");
        assertThat(reply()).isEqualTo("Первый ответ");
        assertThat(get(second, path + "/reply")).hasStatus(409);
    }

    @Test
    void whatWasSeenBeforeAChangeChangesNothingAfterIt() {
        var other = counter.officer("Минаев", OTHER);
        var archives = agencies.find(Orders.BODY).orElseThrow();
        var district = agencies.find(OTHER).orElseThrow();
        var first = new Replies.Seen(number(), 0);
        replies.handOver(officer().id(), first, district, "Это их фонд");
        replies.handOver(other.id(), new Replies.Seen(number(), 1), archives, "Нет, ваш");

        assertThatThrownBy(
                        () -> replies.reply(officer().id(), first, InquiryState.ANSWERED, "Поздно"))
                .isInstanceOf(Conflict.class);
        assertThat(state()).isEqualTo(InquiryState.OPEN);
    }

    @Test
    void anOfficerIsToldThatAColleagueHandedTheQuestionOver() throws Exception {
        var second = counter.officer("Ольхов");
        assertThat(post(officer(), "/handover", OTHER, "Это их фонд")).hasStatus(303);

        var answer = post(second, "/reply", "answered", "Долгий ответ");

        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select("main").text())
                .contains("передал вопрос в другое ведомство");
        assertThat(page(answer).select("blockquote").text()).isEqualTo("Долгий ответ");
        assertThat(state()).isEqualTo(InquiryState.OPEN);
    }

    @Test
    void aQuestionIsHandedOverWithAReasonAndItsTermStays() throws Exception {
        var due = inquiries.find(citizen, number()).inquiry().dueOn();
        var other = counter.officer("Минаев", OTHER);

        assertThat(post(officer(), "/handover", OTHER, "Документы хранятся в округе"))
                .hasStatus(303);

        assertThat(get(officer(), path)).hasStatus(404);
        assertThat(page(get(other, path)).select("main").text())
                .contains("Документы хранятся в округе", Askers.TEXT);
        var shown = page(as(citizen, "/account/questions/" + number())).select("main").text();
        assertThat(shown)
                .contains("Вопрос передан", "Документы хранятся в округе")
                .contains("Теперь отвечает: Архивный отдел администрации Минераловодского округа");
        assertThat(inquiries.find(citizen, number()).inquiry().dueOn()).isEqualTo(due);
        worker.drain();
        assertThat(
                        notices.list(citizen, Optional.empty(), Optional.empty())
                                .rows()
                                .getFirst()
                                .told()
                                .title())
                .isEqualTo("notifications.question.handed-over");
    }

    @Test
    void aQuestionIsHandedOverOnlyToAnotherBodyThatAnswersOnThePortal() throws Exception {
        var offered = page(get(officer(), path + "/handover"));
        assertThat(offered.select("select[name=choice] option").eachAttr("value"))
                .contains(OTHER)
                .doesNotContain(Orders.BODY, "fns", "uszn-chelyabinsk");

        for (var body : List.of(Orders.BODY, "fns", "nobody", "")) {
            assertThat(post(officer(), "/handover", body, "Не наше")).as(body).hasStatus(422);
        }
        assertThat(post(officer(), "/handover", OTHER, " ")).hasStatus(422);
    }

    @Test
    void aQuestionMayNeedAnApplicationOrAnAppeal() throws Exception {
        post(officer(), "/reply", "application", "Закажите справку");
        var shown = page(as(citizen, "/account/questions/" + number()));
        assertThat(shown.select("main").text()).contains("Нужно заявление");
        assertThat(shown.select("a.button").eachAttr("href"))
                .contains("/services/" + Orders.SERVICE + "#reception");

        number = Optional.of(askers.ask(citizen));
        path = "/desk/questions/" + number();
        post(officer(), "/reply", "appeal", "Это жалоба");
        shown = page(as(citizen, "/account/questions/" + number()));
        assertThat(shown.select("main").text()).contains("Нужно обращение");
        assertThat(shown.select("a.button").eachAttr("href"))
                .contains("/appeals/new?agency=" + Orders.BODY);
    }

    @Test
    void wordsAreAskedForAndNothingTypedIsLost() throws Exception {
        var empty = post(officer(), "/reply", "open", " ");
        assertThat(empty).hasStatus(422);
        assertThat(page(empty).select(".problems li").eachText())
                .containsExactly("Выберите, чем заканчивается вопрос", "Напишите ответ");

        var tooLong = post(officer(), "/reply", "appeal", "я".repeat(4001));
        assertThat(tooLong).hasStatus(422);
        assertThat(page(tooLong).select("textarea").text()).hasSize(4001);
        assertThat(page(tooLong).select("input[checked]").val()).isEqualTo("appeal");
        assertThat(state()).isEqualTo(InquiryState.OPEN);
    }

    @Test
    void theNearestDeadlineComesFirstAndPagesHaveNoGaps() {
        var body = "paged-" + UUID.randomUUID();
        counter.officer("Первый"); // Whoever else there is sees none of them.
        var me = counter.officer("Листов");
        jdbc.sql("update agencies.officer set agency = :body where staff_id = :me")
                .param("body", body)
                .param("me", me.id().value())
                .update();
        for (int i = 0; i < Worklist.PAGE + 7; i++) {
            copy(body, i);
        }

        var open = all(me, true);
        var ended = all(me, false);

        assertThat(open).hasSize((Worklist.PAGE + 7) / 2 + 1).doesNotHaveDuplicates();
        assertThat(open).extracting(Inquiry::dueOn).isSorted();
        assertThat(ended).hasSize((Worklist.PAGE + 7) / 2).doesNotHaveDuplicates();
        assertThat(ended.reversed())
                .extracting(inquiry -> inquiry.endedAt().orElseThrow())
                .isSorted();
    }

    @Test
    void openOnesOfABodyAreReadByTheirIndex() {
        var plan =
                transactions.execute(
                        _ -> {
                            jdbc.sql("set local enable_seqscan = off").update();
                            return String.join(
                                    "\n",
                                    jdbc.sql(
                                                    """
                                            explain select i.id from consulting.inquiry i
                                             where i.agency = 'x' and i.ended_at is null
                                             order by due_on, id limit 51
                                            """)
                                            .query(String.class)
                                            .list());
                        });

        assertThat(plan).contains("inquiry_open").doesNotContain("Sort");
    }

    /// Another question like this one, at a body of its own; every second has ended.
    private void copy(String body, int i) {
        jdbc.sql(
                        """
                insert into consulting.inquiry
                       (id, number, form_id, citizen_id, agency, service, state, term,
                        registered_on, due_on, asked_at, ended_at)
                select :id, :number, :id, q.citizen_id, :body, q.service,
                       case when :i % 2 = 0 then 'open' else 'answered' end, q.term,
                       q.registered_on, cast(:due as date) + :i % 5, q.asked_at,
                       case when :i % 2 = 1 then q.asked_at + make_interval(secs => :i % 9) end
                  from consulting.inquiry q
                 where q.number = :sample
                """)
                .param("id", Ids.next(clock))
                .param("number", "%03d-%s-000-0".formatted(i, number().value().substring(4, 7)))
                .param("body", body)
                .param("i", i)
                .param("due", LocalDate.of(2026, 12, 1))
                .param("sample", number().value())
                .update();
    }

    private List<InquiryNumber> numbers(SignedInStaff me, boolean open) {
        return all(me, open).stream().map(Inquiry::number).toList();
    }

    private List<Inquiry> all(SignedInStaff me, boolean open) {
        var rows = new ArrayList<Inquiry>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = replies.page(me.id(), open, after);
            rows.addAll(page.rows());
            after = page.next().flatMap(next -> Cursor.parse(next.text(), Worklist.KEYS));
        } while (after.isPresent());
        return rows;
    }

    private InquiryState state() {
        return inquiries.find(citizen, number()).inquiry().state();
    }

    private String reply() {
        return inquiries.find(citizen, number()).reply().orElseThrow().text();
    }

    private InquiryNumber number() {
        return number.orElseThrow();
    }

    private SignedInStaff officer() {
        return officer.orElseThrow();
    }

    private MvcTestResult get(SignedInStaff me, String address) {
        return exchange(Askers.officer(me), address);
    }

    private MvcTestResult as(CitizenId id, String address) {
        return exchange(Askers.citizen(id), address);
    }

    private MvcTestResult exchange(RequestPostProcessor who, String address) {
        return mvc.get().uri(address).with(who).exchange();
    }

    private MvcTestResult post(SignedInStaff me, String slug, String choice, String text) {
        var post = mvc.post().uri(path + slug).with(Askers.officer(me)).with(csrf());
        Map.of("seen", "0", "choice", choice, "text", text).forEach(post::param);
        return post.exchange();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private int open() {
        return jdbc.sql(
                        """
                        select count(*)
                          from consulting.inquiry i
                         where i.agency = :agency
                           and i.ended_at is null
                        """)
                .param("agency", Orders.BODY)
                .query(Integer.class)
                .single();
    }
}
