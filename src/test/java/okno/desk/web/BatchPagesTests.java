package okno.desk.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.desk.Batches;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.submissions.Proceedings;
import okno.submissions.SubmissionNumber;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Many submissions are taken or handed over at once.
@OknoTest
class BatchPagesTests {
    private static final String TAKE = "assignment";
    private static final String HAND_OVER = "handover";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Proceedings proceedings;
    @Autowired private Officers officers;
    @Autowired private Audit audit;

    private SignedInStaff me;
    private SignedInStaff colleague;
    private SubmissionNumber first;
    private SubmissionNumber second;

    @BeforeEach
    void twoSubmissions() {
        me = counter.officer("Дубов");
        colleague = counter.officer("Кленова" + System.identityHashCode(this));
        var citizen = orders.citizen();
        first = counter.received(citizen);
        second = counter.received(citizen);
    }

    @Test
    void theQueueLetsMarkWhatIsOpen() throws Exception {
        var page = read(get("/desk?number=" + first));

        assertThat(page.select("input[name=case]").attr("value")).isEqualTo(first.value());
        assertThat(page.select("form[action=/desk/batch] button").eachText())
                .containsExactly("Взять в работу", "Передать");
        assertThat(read(get("/desk?state=ended")).select("input[name=case]")).isEmpty();
    }

    @Test
    void whoWorksForSeveralBodiesReadsWhichOneItIs() throws Exception {
        officers.appoint(me.id(), "uszn-chelyabinsk", Actor.system("test"));

        var page = read(get("/desk?number=" + first));

        assertThat(page.select("tbody td").eachText())
                .contains("Комитет Ставропольского края по делам архивов");
    }

    @Test
    void whatWillBeDoneIsToldBeforeAndWhatWillNotAndWhy() throws Exception {
        take(second);
        var ended = counter.received(orders.citizen());
        end(ended);
        var strange = "26-482-109-375-4";

        var page = read(ask(TAKE, first.value(), second.value(), ended.value(), strange));

        assertThat(page.select("tbody th a").eachText()).containsExactly(first.value());
        assertThat(page.select("main li:contains(" + second + ")").text()).contains("уже у вас");
        assertThat(page.select("main li:contains(" + ended + ")").text())
                .contains("рассмотрение завершено");
        assertThat(page.select("form input[name=case]").eachAttr("value"))
                .containsExactly(first + ":" + lock(first));
    }

    @Test
    void eachIsTakenAndToldOf() throws Exception {
        var outcome = confirm(TAKE, "", shown(first), shown(second));

        assertThat(officer(first)).isEqualTo(me.id());
        assertThat(officer(second)).isEqualTo(me.id());
        var told = read(get(outcome));
        assertThat(told.select("tbody th a").eachText())
                .containsExactly(first.value(), second.value());
        assertThat(told.select("a.button").attr("href")).isEqualTo("/desk?state=new");
    }

    @Test
    void whatChangedMeanwhileStaysAndKeepsNothingElseBack() throws Exception {
        var stale = shown(first);
        proceedings.take(counter.working(colleague), new Proceedings.Case(first, lock(first)), "");

        var outcome = confirm(TAKE, "", stale, shown(second));

        assertThat(officer(first)).isEqualTo(colleague.id());
        assertThat(officer(second)).isEqualTo(me.id());
        assertThat(read(get(outcome)).select("main li:contains(" + first + ")").text())
                .contains("изменилось, пока вы подтверждали");
    }

    @Test
    void theSameOnceMoreDoesNothing() throws Exception {
        var shown = shown(first);
        confirm(TAKE, "", shown);
        int lock = lock(first);

        var outcome = confirm(TAKE, "", shown);

        assertThat(lock(first)).isEqualTo(lock);
        assertThat(read(get(outcome)).select("tbody th a").eachText())
                .containsExactly(first.value());
        var id = counter.now(me, first).id().toString();
        assertThat(audit.of("submission", id, 20))
                .filteredOn(deed -> deed.action().equals("submission.assigned"))
                .hasSize(1);
    }

    @Test
    void theyAreHandedOverToAColleague() throws Exception {
        var asked = read(ask(HAND_OVER, first.value(), second.value()));
        assertThat(asked.select("option[value=" + colleague.id() + "]")).hasSize(1);

        var outcome = confirm(HAND_OVER, colleague.id().toString(), shown(first), shown(second));

        assertThat(officer(first)).isEqualTo(colleague.id());
        assertThat(officer(second)).isEqualTo(colleague.id());
        assertThat(read(get(outcome)).select("h2").text()).contains(colleague.name().surname());
    }

    @Test
    void nobodyIsHandedThemWhoDoesNotWorkThere() throws Exception {
        var stranger = counter.officer("Чужой", "uszn-chelyabinsk");

        var answer = post(HAND_OVER, stranger.id().toString(), shown(first));

        assertThat(answer).hasStatus(422);
        var page = read(answer);
        assertThat(page.select("form input[name=case]")).hasSize(1);
        assertThat(page.text()).contains("Выберите сотрудника вашего ведомства");
        assertThat(counter.now(me, first).officer()).isEmpty();
    }

    @Test
    void whoIsOfAnotherBodyMovesNothing() throws Exception {
        var shown = shown(first);
        var before = me;
        me = counter.officer("Чужой", "uszn-chelyabinsk");

        assertThat(post(TAKE, "", shown)).hasStatus(303);
        assertThat(read(ask(TAKE, first.value())).text()).contains("в ваших ведомствах его нет");

        assertThat(counter.now(before, first).officer()).isEmpty();
    }

    @Test
    void nothingOrTooMuchIsToldAndLeadsBack() throws Exception {
        assertThat(ask(TAKE)).hasStatus(422);
        assertThat(read(ask(TAKE)).text()).contains("Отметьте в очереди хотя бы одно заявление");
        var many = new ArrayList<>(Collections.nCopies(Batches.MOST, first + ":1"));
        for (int lock = 2; lock <= Batches.MOST + 1; lock++) {
            many.add(first + ":" + lock);
        }

        assertThat(post(TAKE, "", many.toArray(String[]::new))).hasStatus(422);
        assertThat(get("/desk/batch?deed=refusal&case=" + first)).hasStatus(404);
    }

    @Test
    void fromACaseOneGoesOnInTheListOneCameFrom() throws Exception {
        take(first);
        take(second);
        var list = get("/desk?state=mine").getResponse().getCookie("queue");

        assertThat(from(list, "/desk/next?after=" + first))
                .hasRedirectedUrl("/desk/submissions/" + second);
        assertThat(from(list, "/desk/next?after=" + second)).hasRedirectedUrl("/desk?state=mine");
        assertThat(from(list, "/desk/back")).hasRedirectedUrl("/desk?state=mine");
        for (var strange : List.of("//evil.example", "service", "state=open&after")) {
            assertThat(from(new Cookie("queue", strange), "/desk/back"))
                    .hasRedirectedUrl("/desk?state=open");
        }
    }

    @Test
    void whoseClockWasStoppedMeanwhileIsFollowedByTheSame() throws Exception {
        take(first);
        take(second);
        var list = get("/desk?state=mine").getResponse().getCookie("queue");
        var opened = from(list, "/desk/submissions/" + first).getResponse().getCookie("queue");

        suspend(first);

        assertThat(from(opened, "/desk/submissions/" + first))
                .cookies()
                .doesNotContainCookie("queue");
        assertThat(from(opened, "/desk/next?after=" + first))
                .hasRedirectedUrl("/desk/submissions/" + second);
        assertThat(from(list, "/desk/next?after=" + first)).hasRedirectedUrl("/desk?state=mine");
    }

    private MvcTestResult from(@Nullable Cookie list, String path) {
        return mvc.get()
                .uri(path)
                .cookie(requireNonNull(list))
                .with(authentication(officer()))
                .exchange();
    }

    private void take(SubmissionNumber number) {
        proceedings.take(counter.working(me), new Proceedings.Case(number, lock(number)), "");
    }

    private void suspend(SubmissionNumber number) {
        proceedings.ask(
                counter.working(me),
                new Proceedings.Case(number, lock(number)),
                new Proceedings.Words("Уточните", false, List.of()),
                Optional.of("1"));
    }

    private void end(SubmissionNumber number) {
        proceedings.accept(
                counter.working(me),
                new Proceedings.Case(number, lock(number)),
                new Proceedings.Words("", false, List.of()));
        proceedings.grant(
                counter.working(me),
                new Proceedings.Case(number, lock(number)),
                new Proceedings.Words("Готово", false, List.of()));
    }

    private int lock(SubmissionNumber number) {
        return counter.now(me, number).lock();
    }

    private StaffId officer(SubmissionNumber number) {
        return counter.now(me, number).officer().orElseThrow();
    }

    private String shown(SubmissionNumber number) {
        return number + ":" + lock(number);
    }

    private MvcTestResult ask(String deed, String... cases) {
        return mvc.get()
                .uri("/desk/batch")
                .param("deed", deed)
                .param("back", "/desk?state=new")
                .param("case", cases.length == 0 ? new String[] {""} : cases)
                .with(authentication(officer()))
                .exchange();
    }

    private String confirm(String deed, String to, String... cases) {
        var answer = post(deed, to, cases);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String deed, String to, String... cases) {
        return mvc.post()
                .uri("/desk/batch/" + deed)
                .param("colleague", to)
                .param("back", "/desk?state=new")
                .param("case", cases)
                .with(authentication(officer()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).with(authentication(officer())).exchange();
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private UsernamePasswordAuthenticationToken officer() {
        return UsernamePasswordAuthenticationToken.authenticated(
                me, null, AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_OFFICER"));
    }
}
