package okno.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okno.accounts.CitizenId;
import okno.accounts.events.CasesPassed;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agencies;
import okno.notifications.Notices;
import okno.platform.jobs.JobWorker;
import okno.platform.web.Cookies;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class AskingTests {
    private static final String CARD = "/services/" + Orders.SERVICE;
    private static final String FORM = CARD + "/question";
    private static final String BODY = "/agencies/" + Orders.BODY;
    private static final String STAVROPOL = "07701000";

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Inquiries inquiries;
    @Autowired private Agencies agencies;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transactions;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());

    @BeforeEach
    void meet() {
        citizen = orders.citizen();
    }

    @Test
    void theCardAndThePageOfTheBodyLeadToTheForm() throws Exception {
        assertThat(page(get(CARD)).select("#consulting a[href=" + FORM + "]").text())
                .isEqualTo("Задать вопрос");
        assertThat(page(get(BODY)).select("#consulting a[href=" + BODY + "/question]")).hasSize(1);
        assertThat(page(get("/agencies/fns")).select("a[href$=/question]")).isEmpty();
    }

    @Test
    void aGuestSignsInFirst() {
        assertThat(mvc.get().uri(FORM)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/account/questions")).hasStatus3xxRedirection();
    }

    @Test
    void whoAsksSeesTheNumberTheStateAndTheTermWithItsReason() throws Exception {
        var sent = send(Askers.TEXT + "\nЗаранее спасибо", Orders.BODY);

        assertThat(sent).hasStatus(303);
        var path = location(sent);
        var shown = page(get(path));
        assertThat(shown.select("h1").text()).matches("Вопрос № \\d{3}-\\d{3}-\\d{3}-\\d");
        assertThat(shown.select("main").text())
                .contains("Ждет ответа", "Ответ до ", "10 рабочих дней")
                .contains("Комитет Ставропольского края по делам архивов");
        assertThat(shown.expectFirst("blockquote").wholeText())
                .isEqualTo(Askers.TEXT + "\nЗаранее спасибо");
        assertThat(page(get("/account/questions")).select(".result a").eachAttr("href"))
                .containsExactly(path);
        worker.drain();
        assertThat(notices.list(citizen, Optional.empty(), Optional.empty()).rows())
                .extracting(it -> it.told().title())
                .containsExactly("notifications.question.asked");
    }

    @Test
    void thePlaceDecidesWhoMayBeAsked() throws Exception {
        var anywhere =
                page(get(FORM)).select("select[name=body] option[value~=.]").eachAttr("value");
        assertThat(anywhere).containsExactly("stavropol-archives", "minvody-archive");

        var here = mvc.get().uri(FORM).cookie(new Cookie(Cookies.PLACE, STAVROPOL));
        var form = page(here.with(Askers.citizen(citizen)).exchange());

        assertThat(form.select("select[name=body]")).isEmpty();
        assertThat(form.select("main").text())
                .contains("Вам ответит Комитет Ставропольского края по делам архивов");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsLost() throws Exception {
        var empty = send(" ", "");
        assertThat(empty).hasStatus(422);
        assertThat(page(empty).select(".problems li").eachText())
                .containsExactly("Выберите, кому вопрос", "Напишите, о чем вы хотите спросить");

        var tooLong = "я".repeat(4001);
        var refused = send(tooLong, Orders.BODY);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#f-text-about").text()).containsPattern("4.001 .* 4.000");
        assertThat(page(refused).select("textarea").text()).isEqualTo(tooLong);
        assertThat(page(refused).select("option[selected]").val()).isEqualTo(Orders.BODY);
        assertThat(send("я".repeat(4000), Orders.BODY)).hasStatus(303);
        assertThat(send("Вопрос", "uszn-chelyabinsk")).hasStatus(422);
    }

    @Test
    void aFormThatIsSentTwiceAsksOnce() throws Exception {
        var form = page(get(FORM)).select("input[name=form]").val();

        var first = send(form, Askers.TEXT, Orders.BODY);
        var second = send(form, Askers.TEXT, Orders.BODY);

        assertThat(second).hasStatus(303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(inquiries.list(citizen, Optional.empty()).rows()).hasSize(1);
    }

    @Test
    void aFormThatIsSentTwiceAtOnceAsksOnce() {
        var body = agencies.find(Orders.BODY).orElseThrow();
        var asked = new NewInquiry(UUID.randomUUID(), body, Optional.empty(), Askers.TEXT);
        var owner = CaseOwner.self(citizen);
        List<CompletableFuture<InquiryNumber>> all;
        try (var threads = Executors.newFixedThreadPool(4)) {
            all =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    _ ->
                                            CompletableFuture.supplyAsync(
                                                    () -> inquiries.ask(owner, asked), threads))
                            .toList();
        }

        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(inquiries.list(citizen, Optional.empty()).rows()).hasSize(1);
    }

    @Test
    void whoAsksMuchWaitsAndKeepsTheText() throws Exception {
        var answers = IntStream.range(0, 7).mapToObj(_ -> send(Askers.TEXT, Orders.BODY)).toList();

        assertThat(answers.getFirst()).hasStatus(303);
        var last = answers.getLast();
        assertThat(last).hasStatus(429).containsHeader("Retry-After");
        assertThat(page(last).select("textarea").text()).isEqualTo(Askers.TEXT);
        assertThat(page(last).select(".notice").text()).contains("Введенное не пропало");
    }

    @Test
    void whatAnotherAskedIsOutOfReach() {
        var path = location(send(Askers.TEXT, Orders.BODY));

        assertThat(mvc.get().uri(path).with(Askers.citizen(orders.citizen()))).hasStatus(404);
        assertThat(get("/account/questions/000-000-000-1")).hasStatus(404);
    }

    @Test
    void questionsOfOneRowOfAPersonPassToTheOther() {
        var path = location(send(Askers.TEXT, Orders.BODY));
        var same = orders.citizen();

        transactions.executeWithoutResult(_ -> events.publishEvent(new CasesPassed(citizen, same)));

        assertThat(mvc.get().uri(path).with(Askers.citizen(same))).hasStatusOk();
        assertThat(get(path)).hasStatus(404);
    }

    @Test
    void nothingIsAskedWhileTheConsentIsWithdrawn() throws Exception {
        jdbc.sql("update accounts.citizen set consent_withdrawn_at = now() where id = :id")
                .param("id", citizen.value())
                .update();

        assertThat(get(FORM)).hasStatus(403);
        assertThat(page(get(FORM)).select("main").text()).contains("Вы отозвали согласие");
        assertThat(send(Askers.TEXT, Orders.BODY)).hasStatus(403);
        assertThat(inquiries.list(citizen, Optional.empty()).rows()).isEmpty();
    }

    @Test
    void aBodyWithoutADeskIsNotAsked() throws Exception {
        var form = get("/agencies/fns/question");

        assertThat(page(form).select("main").text()).contains("вопросов на портале не принимают");
        assertThat(page(form).select("textarea")).isEmpty();
        assertThat(get("/agencies/nobody/question")).hasStatus(404);
    }

    @Test
    void databaseHoldsNoReadableWords() {
        send(Askers.TEXT, Orders.BODY);

        assertThat(
                        jdbc.sql("select cast(s as text) from consulting.step s")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("Дарьи"))
                .noneMatch(row -> row.contains(hex("Дарьи")));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult send(String text, String body) {
        return send(UUID.randomUUID().toString(), text, body);
    }

    private MvcTestResult send(String form, String text, String body) {
        var post = mvc.post().uri(FORM).with(Askers.citizen(citizen)).with(csrf());
        Map.of("form", form, "text", text, "body", body).forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static Document page(MvcTestResult answer) throws Exception {
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
