package okno.verification.web;

import java.io.IOException;
import java.util.List;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.letters.Batches;
import okno.verification.letters.Letter;
import okno.verification.letters.Letters;
import okno.verification.letters.PostalImport;
import okno.verification.letters.PostalImport.Imported;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The queue of letters, the batches, and what comes back from the post.
@Controller
@RequestMapping(LettersController.PATH)
class LettersController {
    static final String PATH = "/verification/letters";

    private static final String TEMPLATE = "verification/letters/queue";
    private static final int SHOWN = 50;

    private final Letters letters;
    private final Batches batches;
    private final PostalImport postal;
    private final Citizens citizens;
    private final Pages pages;

    LettersController(
            Letters letters, Batches batches, PostalImport postal, Citizens citizens, Pages pages) {
        this.letters = letters;
        this.batches = batches;
        this.postal = postal;
        this.citizens = citizens;
        this.pages = pages;
    }

    @GetMapping
    View show() {
        return pages.show(TEMPLATE, page(null, "", Problems.NONE));
    }

    /// Prints what waits. Of two who press at once the second finds nothing left.
    @PostMapping("/batches")
    View print(@AuthenticationPrincipal SignedInStaff me) {
        return batches.print(me.id())
                .map(batch -> pages.redirect(PATH + "/batches/" + batch.id()))
                .orElseGet(() -> refused("", "", "verification.letters.nothing"));
    }

    @PostMapping("/import")
    View read(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "text", defaultValue = "") String text)
            throws IOException {
        if ((file == null || file.isEmpty()) && text.isBlank()) {
            return refused("text", text, "verification.letters.import.missing");
        }
        var imported =
                file == null || file.isEmpty()
                        ? postal.read(text, me.id())
                        : postal.read(file.getBytes(), me.id());
        return imported.refused().isEmpty()
                ? pages.show(TEMPLATE, page(imported, "", Problems.NONE))
                : pages.refused(TEMPLATE, page(imported, text, Problems.NONE));
    }

    private View refused(String field, String text, String key) {
        var problems = Problems.of(FieldProblem.of(field, key));
        return pages.refused(TEMPLATE, page(null, text, problems));
    }

    private LettersPage page(@Nullable Imported imported, String text, Problems problems) {
        var waiting = letters.waiting(SHOWN);
        var people = citizens.findAll(waiting.stream().map(Letter::citizen).toList());
        var rows =
                waiting.stream()
                        .map(
                                letter -> {
                                    var citizen = people.get(letter.citizen());
                                    return new LettersPage.Waiting(
                                            letter.number().formatted(),
                                            citizen == null ? "" : citizen.name().initials(),
                                            letter.createdAt());
                                })
                        .toList();
        return new LettersPage(rows, List.copyOf(batches.latest(SHOWN)), imported, text, problems);
    }
}
