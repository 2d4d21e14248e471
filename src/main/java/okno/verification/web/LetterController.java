package okno.verification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.identifiers.PostalNumber;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import okno.verification.letters.Letter;
import okno.verification.letters.LetterState;
import okno.verification.letters.Tracking;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A letter: its number at the post and where it is, by hand.
@Controller
@RequestMapping("/verification/letters/{id}")
class LetterController {
    private static final String TEMPLATE = "verification/letters/letter";

    private final Tracking tracking;
    private final RequestTexts texts;
    private final Pages pages;

    LetterController(Tracking tracking, RequestTexts texts, Pages pages) {
        this.tracking = tracking;
        this.texts = texts;
        this.pages = pages;
    }

    static String path(Letter letter) {
        return LettersController.PATH + "/" + letter.id();
    }

    @GetMapping
    View show(@PathVariable UUID id) {
        var letter = tracking.find(id);
        var track = letter.track().map(PostalNumber::formatted).orElse("");
        return pages.show(TEMPLATE, page(letter, letter.state(), track, List.of()));
    }

    @PostMapping
    View report(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var letter = tracking.find(id);
        var track = fields.getOrDefault("track", "");
        var state = LetterState.of(fields.getOrDefault("state", "")).orElse(letter.state());
        if (!String.valueOf(letter.lock()).equals(fields.get("lock"))) {
            return changed(letter, state, track);
        }
        try {
            var problems = tracking.report(letter, new Tracking.Report(state, track), me.id());
            return problems.isEmpty()
                    ? pages.redirect(path(letter))
                    : pages.refused(TEMPLATE, page(letter, state, track, problems));
        } catch (Conflict _) {
            return changed(tracking.find(id), state, track);
        }
    }

    private View changed(Letter fresh, LetterState state, String track) {
        var problem = FieldProblem.of("", "verification.letters.meanwhile");
        return pages.status(
                HttpStatus.CONFLICT.value(), TEMPLATE, page(fresh, state, track, List.of(problem)));
    }

    private LetterPage page(
            Letter letter, LetterState state, String track, List<FieldProblem> problems) {
        var states =
                Arrays.stream(LetterState.values())
                        .filter(one -> one.reported() || one == letter.state())
                        .map(LetterState::text)
                        .map(word -> Option.of(word, words(word)))
                        .toList();
        return new LetterPage(
                path(letter),
                letter.number().formatted(),
                letter.state().text(),
                LetterViews.tone(letter.state()),
                new LetterPage.Form(state.text(), track, letter.lock()),
                states,
                new Problems(problems));
    }

    private String words(String state) {
        return texts.text("verification.letter.state." + state);
    }
}
