package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.submissions.MySubmissions;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class NoticesPageTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private NoticeStore store;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private Citizens citizens;
    @Autowired private MovableClock clock;
    private SomeCitizen anna;
    private UUID notice;

    @BeforeEach
    void tellSomething() {
        anna = SomeCitizen.of(citizens, Optional.empty());
        notice = tell(anna, SubmissionStatus.NEED_INFO);
    }

    @Test
    void showsWhatIsNewAndCountsItInTheHeader() throws Exception {
        tell(anna, SubmissionStatus.DONE);

        var page = page("/account/notices");

        assertThat(page.select(".result-title").eachText())
                .containsExactly("Услуга оказана", "Нужны сведения от вас");
        assertThat(page.select("header .badge").text()).isEqualTo("2");
    }

    @Test
    void putsFirstWhatNeedsAnAction() throws Exception {
        var later = Changes.about("26-000-000-000-9", anna, SubmissionStatus.IN_WORK);
        store.insert(List.of(News.of(later, clock.instant())));

        var page = page("/account/notices");

        assertThat(page.select("main h2").eachText().getFirst()).isEqualTo("Требует действия");
        assertThat(page.select(".result-title").eachText())
                .containsExactly("Нужны сведения от вас", "Заявление взяли в работу");
    }

    @Test
    void anActionIsNotAskedForAnyMoreOnceTheCaseGoesOn() throws Exception {
        tell(anna, SubmissionStatus.IN_WORK);

        var page = page("/account/notices");

        assertThat(page.select("main h2").eachText()).doesNotContain("Требует действия");
        assertThat(page.select(".result-title").eachText())
                .containsExactly("Заявление взяли в работу", "Нужны сведения от вас");
    }

    @Test
    void showsOneThemeAlone() throws Exception {
        tell(anna, SubmissionStatus.DONE);

        var page = page("/account/notices?theme=demands");

        assertThat(page.select(".result-title").eachText())
                .containsExactly("Нужны сведения от вас");
        assertThat(page.select("nav [aria-current=page]").eachText())
                .contains("Нужно ваше действие");
        assertThat(page("/account/notices?theme=money").select(".result-title")).isEmpty();
    }

    @Test
    void doesNotSayThatNothingWasEverToldWhereOneThemeIsEmpty() throws Exception {
        assertThat(page("/account/notices?theme=money").select("main").text())
                .contains("По этой теме уведомлений пока нет")
                .doesNotContain("Здесь появится все новое");
    }

    @Test
    void openingANoticeReadsItAndLeadsToItsSubmission() throws Exception {
        assertThat(
                        mvc.get()
                                .uri("/account/notices/{id}", notice)
                                .with(authentication(anna.signedIn())))
                .hasStatus(303)
                .hasHeader("Location", "/account/submissions/" + Changes.NUMBER);

        assertThat(page("/account/notices").select(".badge")).isEmpty();
    }

    @Test
    void openingTheSubmissionReadsWhatWasToldOfIt() {
        events.publishEvent(new MySubmissions.Opened(anna.id().value(), Changes.NUMBER));

        assertThat(store.unread(anna.id(), 9)).isZero();
    }

    @Test
    void openingAnotherSubmissionLeavesTheNewsUnread() {
        events.publishEvent(new MySubmissions.Opened(anna.id().value(), "26-000-000-000-0"));

        assertThat(store.unread(anna.id(), 9)).isEqualTo(1);
    }

    @Test
    void noticeOfAnotherCitizenIsNotThere() {
        var other = SomeCitizen.of(citizens, Optional.empty());

        assertThat(
                        mvc.get()
                                .uri("/account/notices/{id}", notice)
                                .with(authentication(other.signedIn())))
                .hasStatus(404);
        assertThat(store.unread(anna.id(), 9)).isEqualTo(1);
    }

    @Test
    void allCanBeMarkedAsReadAtOnce() throws Exception {
        tell(anna, SubmissionStatus.DONE);
        assertThat(page("/account/notices").select("form[action=/account/notices/reading] button"))
                .singleElement()
                .satisfies(
                        button -> assertThat(button.text()).isEqualTo("Отметить все прочитанными"));

        assertThat(
                        mvc.post()
                                .uri("/account/notices/reading")
                                .with(authentication(anna.signedIn()))
                                .with(csrf()))
                .hasStatus(303);
        assertThat(store.unread(anna.id(), 9)).isZero();
    }

    @Test
    void guestIsAskedToSignIn() {
        assertThat(mvc.get().uri("/account/notices"))
                .hasStatus(303)
                .hasHeader("Location", "/login?back=%2Faccount%2Fnotices");
    }

    @Test
    void everyStatusHasWordsInBothLanguages() {
        for (var status : SubmissionStatus.values()) {
            tell(anna, status);
        }

        for (var language : new String[] {"ru", "en"}) {
            assertThat(
                            mvc.get()
                                    .uri("/account/notices")
                                    .cookie(new jakarta.servlet.http.Cookie("lang", language))
                                    .with(authentication(anna.signedIn())))
                    .hasStatusOk();
        }
    }

    private UUID tell(SomeCitizen citizen, SubmissionStatus status) {
        var news = News.of(Changes.of(citizen, status), clock.instant());
        store.insert(List.of(news));
        return news.event();
    }

    private Document page(String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).with(authentication(anna.signedIn())).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
