package okno.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import okno.accounts.events.AccountNews;
import okno.accounts.representation.Representation;
import okno.appeals.events.AppealChanged;
import okno.consulting.InquiryChanged;
import okno.submissions.StatusChanged;
import org.jspecify.annotations.Nullable;

/// A piece of news as its job carries it.
///
/// @param event the id of what happened, by which it is told once
/// @param citizen the id of the account it is told to
/// @param party whose doing it is: the slug of the body, or the theme for the
///     portal's own; parties take turns
/// @param topic `submission`, `question`, `appeal` or `account`
/// @param word the status, that the body wrote, what was said of a question, or the kind of what
///     happened to the account
/// @param number of the submission, the question or the appeal
/// @param service the title of the service, or of the body that was asked
/// @param facts words for the texts
record News(
        UUID event,
        UUID citizen,
        String party,
        String topic,
        String word,
        @Nullable String number,
        @Nullable String service,
        Map<String, String> facts,
        Instant at) {
    private static final String PORTAL = "portal-";
    private static final String QUESTIONS = "questions";

    static News of(StatusChanged change, Instant now) {
        return new News(
                change.event(),
                change.citizen(),
                change.body(),
                "submission",
                Told.word(change),
                change.number(),
                change.service(),
                Map.of(),
                now);
    }

    static News of(InquiryChanged change, Instant now) {
        return new News(
                change.step(),
                change.citizen(),
                QUESTIONS,
                "question",
                change.word(),
                change.number(),
                change.subject(),
                Map.of(),
                now);
    }

    static News of(AppealChanged change, Instant now) {
        return new News(
                change.step(),
                change.citizen(),
                change.agency(),
                "appeal",
                change.word(),
                change.number(),
                change.body(),
                Map.of(),
                now);
    }

    static News of(AccountNews news, Instant now) {
        var told = new Told.OfAccount(news.kind(), news.facts());
        return new News(
                news.id(),
                news.citizen().value(),
                PORTAL + Rulebook.of(told).theme().word(),
                "account",
                AccountNews.word(news.kind()),
                null,
                null,
                news.facts(),
                now);
    }

    /// The same, told to one who acts for the citizen. The id follows from both and keeps the order
    /// of time, so that it is told once too.
    News to(Representation one) {
        var reader = one.representative().value();
        var low = event.getLeastSignificantBits() ^ (reader.getLeastSignificantBits() >>> 2);
        return new News(
                new UUID(event.getMostSignificantBits(), low),
                reader,
                party,
                topic,
                word,
                number,
                service,
                Map.of(Told.REPRESENTATION, one.id().toString()),
                at);
    }

    Told told() {
        return Told.of(topic, word, number, service, facts);
    }
}
