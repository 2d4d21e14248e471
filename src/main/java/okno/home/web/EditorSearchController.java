package okno.home.web;

import java.util.List;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.audit.Actor;
import okno.catalogue.questions.EditorSynonyms;
import okno.catalogue.questions.SearchQuestions;
import okno.home.web.EditorSearchPage.Part;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Editors see what people did not find, and tell the search what was meant.
@Controller
class EditorSearchController {
    static final String PATH = "/editor/search";
    private static final String TEMPLATE = "home/editorSearch";

    private final SearchQuestions questions;
    private final EditorSynonyms synonyms;
    private final Pages pages;

    EditorSearchController(SearchQuestions questions, EditorSynonyms synonyms, Pages pages) {
        this.questions = questions;
        this.synonyms = synonyms;
        this.pages = pages;
    }

    /// Where people look for the editors' pages.
    @GetMapping("/editor")
    View begin() {
        return pages.redirect(PATH);
    }

    @GetMapping(PATH)
    View show(@RequestParam(defaultValue = "") String said) {
        return pages.show(TEMPLATE, page(said, "", Problems.NONE));
    }

    @PostMapping(PATH + "/synonyms")
    View add(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String meant) {
        var problems = synonyms.add(actor(me), said, meant);
        return problems.isEmpty()
                ? pages.redirect(PATH + "#synonyms")
                : pages.refused(TEMPLATE, page(said, meant, new Problems(problems)));
    }

    @PostMapping(PATH + "/synonyms/{id}/removal")
    View remove(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        synonyms.remove(actor(me), id);
        return pages.redirect(PATH + "#synonyms");
    }

    private EditorSearchPage page(String said, String meant, Problems problems) {
        return new EditorSearchPage(
                List.of(
                        new Part("home.editor.none", questions.unanswered()),
                        new Part("home.editor.no", questions.refused()),
                        new Part("home.editor.low", questions.openedLow())),
                synonyms.all(),
                said,
                meant,
                problems);
    }

    private static Actor actor(SignedInStaff me) {
        return Actor.staff(me.id().value());
    }
}
