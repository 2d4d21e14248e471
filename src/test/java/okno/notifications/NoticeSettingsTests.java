package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.notifications.deliveries.NoticeChoices;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Choices;
import okno.notifications.ladder.QuietHours;
import okno.notifications.ladder.Theme;
import okno.platform.jobs.JobWorker;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// «Как сообщать о новом», and the link in letters that stops them.
@OknoTest
class NoticeSettingsTests {
    private static final String PATH = "/account/notices/settings";

    @Autowired private MockMvcTester mvc;
    @Autowired private NoticeChoices choices;
    @Autowired private Unsubscribing unsubscribing;
    @Autowired private Telling telling;
    @Autowired private DemoOutbox outbox;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private SomeCitizen anna;

    @BeforeEach
    void openAccount() {
        anna = SomeCitizen.of(citizens, SomeCitizen.address());
    }

    @Test
    void showsWhatHoldsUntilThePersonChooses() throws Exception {
        var page = page();

        assertThat(page.select("input[name=steps][checked]").eachAttr("value"))
                .containsExactly("email", "push");
        assertThat(page.select("input[name=security]")).isEmpty();
        assertThat(page.select("select[name=from] [selected]").text()).isEqualTo("22:00");
        assertThat(page.select("main").text()).contains("подтвержденный номер");
    }

    @Test
    void keepsWhatThePersonChose() throws Exception {
        assertThat(
                        mvc.post()
                                .uri(PATH)
                                .param("steps", "sms")
                                .param("money", "email", "fax")
                                .param("quiet", "true")
                                .param("from", "21:00")
                                .param("to", "09:00")
                                .param("digest", "19:00")
                                .with(authentication(anna.signedIn()))
                                .with(csrf()))
                .hasStatus(303);

        var chosen = choices.of(anna.id());
        assertThat(chosen.of(Theme.STEPS)).containsExactly(Channel.SMS);
        assertThat(chosen.of(Theme.MONEY)).containsExactly(Channel.EMAIL);
        assertThat(chosen.of(Theme.ANSWERS)).isEmpty();
        assertThat(chosen.of(Theme.SECURITY)).isEqualTo(Choices.DEFAULT.of(Theme.SECURITY));
        assertThat(chosen.quiet())
                .contains(new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0)));
        assertThat(chosen.digest()).contains(LocalTime.of(19, 0));
        assertThat(page().select("input[name=steps][checked]").eachAttr("value"))
                .containsExactly("sms");
    }

    @Test
    void saysAtTheFieldWhichHourCannotBe() throws Exception {
        var answer =
                mvc.post()
                        .uri(PATH)
                        .param("answers", "sms")
                        .param("quiet", "true")
                        .param("from", "25:00")
                        .param("to", "09:00")
                        .with(authentication(anna.signedIn()))
                        .with(csrf())
                        .exchange();

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("#f-from-about .field-problem").text()).contains("Выберите час");
        assertThat(page.select("input[name=answers][checked]").eachAttr("value"))
                .containsExactly("sms");
        assertThat(choices.of(anna.id())).isEqualTo(Choices.DEFAULT);
    }

    @Test
    void opensALinkWithoutStoppingAnything() {
        var path = unsubscribing.path(anna.id(), Theme.STEPS);

        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("Не присылать");
        assertThat(choices.of(anna.id())).isEqualTo(Choices.DEFAULT);
    }

    @Test
    void stopsLettersByOneClickOfAMailProgram() {
        var path = unsubscribing.path(anna.id(), Theme.STEPS);

        assertThat(mvc.post().uri(path).param("List-Unsubscribe", "One-Click")).hasStatusOk();

        assertThat(choices.of(anna.id()).of(Theme.STEPS)).containsExactly(Channel.PUSH);
        assertThat(choices.of(anna.id()).of(Theme.ANSWERS)).contains(Channel.EMAIL);
        tell(SubmissionStatus.IN_WORK);
        assertThat(letters()).isZero();
        tell(SubmissionStatus.DONE);
        assertThat(letters()).as("due by law").isEqualTo(1);
    }

    @Test
    void doesNotStopWhatMayNotBeStopped() {
        var path = unsubscribing.path(anna.id(), Theme.SECURITY);

        assertThat(mvc.post().uri(path)).hasStatusOk();

        assertThat(choices.of(anna.id()).of(Theme.SECURITY)).contains(Channel.EMAIL);
    }

    @Test
    void believesNoLinkThatNobodyMade() {
        var path = unsubscribing.path(anna.id(), Theme.STEPS);
        var forged = path.substring(0, path.length() - 4) + "AAAA";

        assertThat(mvc.post().uri(forged)).hasStatus(404);
        assertThat(mvc.get().uri(Unsubscribing.PATH + "x")).hasStatus(404);
        assertThat(choices.of(anna.id())).isEqualTo(Choices.DEFAULT);
    }

    @Test
    void knowsNoLinkOfAnAccountThatIsGone() {
        var path = unsubscribing.path(new CitizenId(UUID.randomUUID()), Theme.STEPS);

        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.post().uri(path)).hasStatus(404);
    }

    @Test
    void guestIsAskedToSignIn() {
        assertThat(mvc.get().uri(PATH))
                .hasStatus(303)
                .hasHeader("Location", "/login?back=%2Faccount%2Fnotices%2Fsettings");
    }

    private void tell(SubmissionStatus status) {
        telling.tell(List.of(News.of(Changes.of(anna, status), clock.instant())));
        worker.drain();
    }

    private long letters() {
        var address = anna.email().orElseThrow().value();
        return outbox.to(address, 200).size();
    }

    private Document page() throws UnsupportedEncodingException {
        var answer = mvc.get().uri(PATH).with(authentication(anna.signedIn())).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
