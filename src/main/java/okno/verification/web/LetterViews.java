package okno.verification.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.identifiers.PostalNumber;
import okno.verification.letters.Letter;
import okno.verification.letters.LetterState;
import okno.verification.letters.Letters;
import okno.verification.letters.Letters.Mail;
import okno.verification.web.VerificationPage.LetterView;
import org.springframework.stereotype.Component;

/// Shows a citizen where his letter is and what he may do about it.
@Component
class LetterViews {
    private final Letters letters;

    LetterViews(Letters letters) {
        this.letters = letters;
    }

    Optional<LetterView> of(CitizenId citizen, ZoneId zone) {
        return switch (letters.of(citizen)) {
            case Mail.None _ -> Optional.empty();
            case Mail.Underway(var letter, var again) -> {
                var rule = letter.state() == LetterState.QUEUED ? "queued" : "underway";
                yield Optional.of(view(letter, rule, again.atZone(zone).toLocalDate()));
            }
            case Mail.MayAskAgain(var letter) -> Optional.of(view(letter, "again", zone));
            case Mail.NoMore(var letter) -> Optional.of(view(letter, "no-more", zone));
        };
    }

    /// How a state looks, by the words of the design kit.
    static String tone(LetterState state) {
        return switch (state) {
            case QUEUED, VOID -> "calm";
            case PRINTED, ACCEPTED, IN_TRANSIT -> "wait";
            case ARRIVED -> "act";
            case DELIVERED -> "ok";
            case RETURNED -> "stop";
        };
    }

    private static LetterView view(Letter letter, String rule, ZoneId zone) {
        return view(letter, rule, letter.movedAt().atZone(zone).toLocalDate());
    }

    private static LetterView view(Letter letter, String rule, LocalDate again) {
        return new LetterView(
                letter.state().text(),
                tone(letter.state()),
                letter.track().map(PostalNumber::formatted).orElse(""),
                rule,
                again);
    }
}
