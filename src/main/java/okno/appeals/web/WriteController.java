package okno.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealSending;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The form of an appeal: whatever is typed is kept before anything is said about it.
@Controller
@RequestMapping(AppealPaths.DRAFTS + "/{id}")
class WriteController {
    private static final String TEMPLATE = "appeals/write";

    private final AppealDrafts drafts;
    private final AppealSending sending;
    private final DraftFiles files;
    private final WritePages writePages;
    private final Pages pages;

    WriteController(
            AppealDrafts drafts,
            AppealSending sending,
            DraftFiles files,
            WritePages writePages,
            Pages pages) {
        this.drafts = drafts;
        this.sending = sending;
        this.files = files;
        this.writePages = writePages;
        this.pages = pages;
    }

    @GetMapping
    View show(CaseOwner owner, @PathVariable UUID id) {
        return sending.numberOf(owner, id)
                .map(number -> pages.redirect(AppealPaths.show(number)))
                .orElseGet(() -> write(owner, id));
    }

    @PostMapping
    View keep(
            CaseOwner owner,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var before = drafts.find(owner.id(), id).typed();
        if (before.pretrial() != null) {
            throw new NotFound("a complaint before court has a form of its own");
        }
        var problems = new ArrayList<>(drafts.change(owner, id, WriteForm.read(fields, before)));
        problems.addAll(files.add(owner, id, request));
        if (problems.isEmpty()) {
            return pages.redirect(AppealPaths.check(id));
        }
        var draft = drafts.find(owner.id(), id);
        return pages.refused(TEMPLATE, writePages.write(owner, draft, new Problems(problems)));
    }

    @PostMapping("/removal")
    View remove(CaseOwner owner, @PathVariable UUID id) {
        drafts.delete(owner.id(), id);
        return pages.redirect(AppealPaths.LIST);
    }

    private View write(CaseOwner owner, UUID id) {
        var draft = drafts.find(owner.id(), id);
        return draft.typed().pretrial() == null
                ? pages.show(TEMPLATE, writePages.write(owner, draft, Problems.NONE))
                : pages.redirect(AppealPaths.write(draft));
    }
}
