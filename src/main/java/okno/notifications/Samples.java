package okno.notifications;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.submissions.SubmissionStatus;

/// A notice of every kind, about nobody, to look at letters before people get them.
final class Samples {
    private static final String NUMBER = "26-000-000-000-0";
    private static final List<String> APPEALS =
            List.of(
                    "send",
                    "register",
                    "forward",
                    "split",
                    "extend",
                    "answer",
                    "grant",
                    "reject",
                    "leave",
                    "withdraw");
    private static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));

    private Samples() {}

    /// All of them, by the words of their events: `submission.done`.
    ///
    /// @param service the title of the service they are about
    static Map<String, Told> all(String service) {
        var all = new LinkedHashMap<String, Told>();
        for (var status : SubmissionStatus.values()) {
            all.put("submission." + status.word(), submission(status.word(), service));
        }
        for (var word : List.of(Told.WRITTEN, Told.CHARGED, Told.PAID)) {
            all.put("submission." + word, submission(word, service));
        }
        for (var word : List.of("asked", "handed-over", "answered", "application", "appeal")) {
            all.put(
                    "question." + word,
                    new Told.OfInquiry(word, NUMBER, service, Optional.empty()));
        }
        for (var word : APPEALS) {
            all.put("appeal." + word, new Told.OfAppeal(word, NUMBER, service, Optional.empty()));
        }
        for (var kind : AccountNews.Kind.values()) {
            all.put("account." + AccountNews.word(kind), new Told.OfAccount(kind, Map.of()));
        }
        return all;
    }

    /// A notice that tells it.
    static Notice notice(Told told) {
        return new Notice(new UUID(0, 1), NOBODY, told, Instant.EPOCH, true);
    }

    private static Told submission(String word, String service) {
        return new Told.OfSubmission(word, NUMBER, service, Optional.empty());
    }
}
