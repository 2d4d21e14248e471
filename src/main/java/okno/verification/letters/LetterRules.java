package okno.verification.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okno.accounts.CitizenId;
import okno.verification.Way;
import okno.verification.codes.Codes;
import okno.verification.letters.Letters.Mail;
import org.springframework.stereotype.Component;

/// When a person may have another letter. One at a time; a lost one is given up after some weeks;
/// some a year, because each costs money and each is a code in the mail.
@Component
class LetterRules {
    private static final Duration YEAR = Duration.ofDays(365);

    private final LetterStore store;
    private final Codes codes;
    private final LetterSettings settings;
    private final Clock clock;

    LetterRules(LetterStore store, Codes codes, LetterSettings settings, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    Mail judge(CitizenId citizen) {
        var letters = store.of(citizen);
        var now = clock.instant();
        if (letters.isEmpty()) {
            return new Mail.None();
        }
        var last = letters.getFirst();
        if (last.state() == LetterState.QUEUED) {
            return new Mail.Underway(last, last.createdAt());
        }
        var again = againAt(last);
        if (again.isAfter(now) && codeIsGood(citizen)) {
            return new Mail.Underway(last, again);
        }
        return printedSince(now.minus(YEAR), letters) >= settings.most()
                ? new Mail.NoMore(last)
                : new Mail.MayAskAgain(last);
    }

    /// A letter whose code was made void, by a change of the data, is not worth waiting for.
    private boolean codeIsGood(CitizenId citizen) {
        return codes.issued(citizen).filter(code -> code.way() == Way.LETTER).isPresent();
    }

    private Instant againAt(Letter letter) {
        return switch (letter.state()) {
            case PRINTED, ACCEPTED, IN_TRANSIT, ARRIVED ->
                    letter.printedAt().orElse(letter.createdAt()).plus(settings.lostAfter());
            case QUEUED, DELIVERED, RETURNED, VOID -> letter.movedAt();
        };
    }

    private static long printedSince(Instant start, List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.state() != LetterState.VOID)
                .flatMap(letter -> letter.printedAt().stream())
                .filter(printed -> printed.isAfter(start))
                .count();
    }
}
