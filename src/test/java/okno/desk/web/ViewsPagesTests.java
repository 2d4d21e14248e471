package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okno.accounts.SignedInStaff;
import okno.desk.Counter;
import okno.desk.QueueFilter;
import okno.desk.SavedView;
import okno.desk.SavedViews;
import okno.platform.FieldProblem;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// The filters that an officer has given a name.
@OknoTest
class ViewsPagesTests {
    private static final String QUERY =
            "state=new&service=archive-social-legal-request&order=received";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private SavedViews views;
    @Autowired private Orders orders;
    @Autowired private TransactionTemplate transactions;

    private SignedInStaff me;

    @BeforeEach
    void anOfficer() {
        me = counter.officer("Дубов");
    }

    @Test
    void aFilterGetsANameAndStandsAboveTheQueue() throws Exception {
        var queue = page("/desk?" + QUERY);
        var save = queue.select("a:contains(Сохранить этот вид)").attr("href");
        assertThat(page(save).select("form input[name=name]")).hasSize(1);

        var saved = post("/desk/views?" + QUERY, "name", " Новые справки ");

        assertThat(saved).hasStatus(303).redirectedUrl().isEqualTo("/desk?" + QUERY);
        var link = page("/desk?" + QUERY).select("a:contains(Новые справки)");
        assertThat(link.attr("href")).isEqualTo("/desk?" + QUERY);
        assertThat(link.attr("aria-current")).isEqualTo("page");
        assertThat(page("/desk?" + QUERY).select("a:contains(Сохранить этот вид)")).isEmpty();
    }

    @Test
    void aNameThatCannotBeIsToldAtItsFieldAndNothingIsLost() throws Exception {
        save("Мои");
        var tooLong = "Я".repeat(SavedViews.LONGEST + 1);

        for (var name : List.of("", "Мои", tooLong)) {
            var answer = post("/desk/views?" + QUERY, "name", name);

            assertThat(answer).hasStatus(422);
            var page = read(answer);
            assertThat(page.select("#f-name").attr("value")).isEqualTo(name);
            assertThat(page.select("form[action*=state=new] .field-problem")).hasSize(1);
        }
        assertThat(views.of(me.id())).hasSize(1);
    }

    @Test
    void thereAreAtMostTwenty() throws Exception {
        for (int i = 0; i < SavedViews.MOST; i++) {
            save("Вид " + i);
        }

        var answer = post("/desk/views?" + QUERY, "name", "Лишний");

        assertThat(answer).hasStatus(422);
        assertThat(read(answer).text()).contains("Видов уже 20");
        assertThat(views.of(me.id())).hasSize(SavedViews.MOST);
    }

    @Test
    void isRenamedAndRemoved() throws Exception {
        var view = save("Мои");

        post("/desk/views/" + view.id(), "name-" + view.id(), "Все мои");
        assertThat(views.of(me.id())).extracting(SavedView::name).containsExactly("Все мои");
        post("/desk/views/" + view.id() + "/removal", "", "");

        assertThat(views.of(me.id())).isEmpty();
        assertThat(page("/desk/views").text()).contains("Сохраненных видов пока нет");
    }

    @Test
    void aNameThatIsTakenIsToldAtTheViewThatWasToGetIt() throws Exception {
        save("Мои");
        var other = save("Новые");

        var answer = post("/desk/views/" + other.id(), "name-" + other.id(), "Мои");

        assertThat(answer).hasStatus(422);
        var field = read(answer).select("#f-name-" + other.id());
        assertThat(field.attr("value")).isEqualTo("Мои");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void ofTwoTabsThatGiveOneNameAtOnceTheSecondIsTold() throws Exception {
        var mine = save("Мои");
        var other = save("Новые");

        var second = whileIn(() -> rename(mine, "Все"), () -> rename(other, "Все"));

        assertThat(second).get().extracting(FieldProblem::key).isEqualTo("desk.view.name.taken");
        assertThat(views.of(me.id())).extracting(SavedView::name).containsExactly("Все", "Новые");
    }

    @Test
    void ofTwoTabsThatChooseTheFirstViewAtOnceTheSecondHolds() throws Exception {
        var mine = save("Мои");
        var other = save("Новые");

        whileIn(() -> start(mine), () -> start(other));

        assertThat(views.of(me.id())).extracting(SavedView::starts).containsExactly(false, true);
    }

    /// What comes of a deed that begins while another is done and not yet committed.
    private <T> T whileIn(Runnable first, Supplier<T> second) throws Exception {
        var begun =
                transactions.execute(
                        _ -> {
                            first.run();
                            var waiting = CompletableFuture.supplyAsync(second);
                            orders.awaitLock(waiting);
                            return waiting;
                        });
        return Objects.requireNonNull(begun).get();
    }

    private Optional<FieldProblem> rename(SavedView view, String name) {
        return views.rename(me.id(), view.id(), name);
    }

    private boolean start(SavedView view) {
        views.start(me.id(), Optional.of(view.id()));
        return true;
    }

    @Test
    void theQueueBeginsWithTheViewThatWasChosen() throws Exception {
        var view = save("Мои");
        var other = save("Новые");
        post("/desk/views/" + other.id() + "/start", "", "");
        post("/desk/views/" + view.id() + "/start", "", "");

        assertThat(get("/desk")).hasStatus(303).redirectedUrl().isEqualTo("/desk?" + QUERY);
        assertThat(get("/desk?state=open")).hasStatusOk();

        post("/desk/views/no-start", "", "");
        assertThat(get("/desk")).hasStatusOk();
    }

    @Test
    void nobodyTouchesTheViewsOfAnother() throws Exception {
        var view = save("Мои");
        var owner = me.id();
        me = counter.officer("Чужой");

        assertThat(post("/desk/views/" + view.id(), "name-" + view.id(), "Его")).hasStatus(404);
        post("/desk/views/" + view.id() + "/start", "", "");
        post("/desk/views/" + view.id() + "/removal", "", "");

        assertThat(views.of(owner)).containsExactly(view);
        assertThat(views.of(me.id())).isEmpty();
    }

    @Test
    void aFilterByNobodyIsNotSaved() {
        var nobody = "/desk/views?state=open&officer=" + UUID.randomUUID();

        assertThat(post(nobody, "name", "Чужие")).hasStatus(404);

        assertThat(views.of(me.id())).isEmpty();
    }

    private SavedView save(String name) {
        var filter =
                new QueueFilter(
                        QueueFilter.State.NEW,
                        Optional.of("archive-social-legal-request"),
                        Optional.empty(),
                        Optional.empty(),
                        QueueFilter.Order.RECEIVED);
        assertThat(views.add(me.id(), name, filter)).isEmpty();
        return views.of(me.id()).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(authentication(officer())).exchange();
    }

    private Document page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private MvcTestResult post(String path, String field, String value) {
        return mvc.post()
                .uri(path)
                .param(field, value)
                .with(authentication(officer()))
                .with(csrf())
                .exchange();
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(Objects.requireNonNull(answer.getResponse().getContentAsString()));
    }

    private UsernamePasswordAuthenticationToken officer() {
        return UsernamePasswordAuthenticationToken.authenticated(
                me, null, AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_OFFICER"));
    }
}
