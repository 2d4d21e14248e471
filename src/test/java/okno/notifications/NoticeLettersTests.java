package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.identifiers.EmailAddress;
import okno.submissions.SubmissionStatus;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Letters about everything that is told, in both languages.
@OknoTest
class NoticeLettersTests {
    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");
    private static final CitizenId CITIZEN = new CitizenId(UUID.randomUUID());

    @Autowired private NoticeLetters letters;

    @Test
    void sayTheSameAsTextAndAsAPageAboutEveryEventInBothLanguages() {
        for (var told : Samples.all("Справка").values()) {
            for (var language : List.of(Locale.of("ru"), Locale.ENGLISH)) {
                var mail = letters.about(UUID.randomUUID(), List.of(notice(told)), ANNA, language);
                var page = Jsoup.parse(mail.body().html());

                assertThat(page.select("html").attr("lang")).isEqualTo(language.getLanguage());
                assertThat(page.select("h1").eachText()).containsExactly(mail.subject());
                assertThat(page.select("h2")).hasSize(1);
                assertThat(page.select("img, style, script, table")).isEmpty();
                assertThat(page.select("a")).allSatisfy(a -> assertThat(a.text()).isNotBlank());
                assertThat(words(mail.text()))
                        .containsSubsequence(words(page.select("main h2, main p, footer").text()));
                assertThat(mail.text()).doesNotContainPattern("\\bnull\\b|\\{\\d\\}");
            }
        }
    }

    @Test
    void offerToStopOnlyWhatMayBeStopped() {
        assertThat(stop(submission(SubmissionStatus.IN_WORK))).contains("/notices/unsubscribe/");
        assertThat(stop(submission(SubmissionStatus.DONE))).isEmpty();
        assertThat(stop(submission(SubmissionStatus.NEED_INFO))).isEmpty();
        assertThat(stop(new Told.OfAccount(AccountNews.Kind.NEW_SIGN_IN, Map.of()))).isEmpty();
        assertThat(stop(new Told.OfAccount(AccountNews.Kind.CHARGE_TERM_ENDS, Map.of())))
                .isNotEmpty();
    }

    @Test
    void areNotWrittenWithAHole() {
        var hole = new Told.OfSubmission("done", "26-1", " ", Optional.empty());

        assertThatExceptionOfType(MissingValue.class).isThrownBy(() -> mail(hole));
    }

    private static Told submission(SubmissionStatus status) {
        return new Told.OfSubmission(status.word(), "26-1", "Справка", Optional.empty());
    }

    private Mail mail(Told told) {
        return letters.about(UUID.randomUUID(), List.of(notice(told)), ANNA, Locale.of("ru"));
    }

    private String stop(Told told) {
        return mail(told).body().unsubscribe();
    }

    private static Notice notice(Told told) {
        return new Notice(UUID.randomUUID(), CITIZEN, told, Instant.EPOCH, true);
    }

    /// The words alone: addresses stand in the text, and behind links in the page.
    private static List<String> words(String text) {
        return List.of(text.replaceAll("https?://\\S+", "").split("[\\s.:]+")).stream()
                .filter(word -> !word.isBlank())
                .toList();
    }
}
