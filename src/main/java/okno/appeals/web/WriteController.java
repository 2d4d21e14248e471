package okno.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDraft;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealSending;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.attachments.web.FormFiles;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The form of an appeal: whatever is typed is kept before anything is said about it.
@Controller
@RequestMapping(AppealPaths.DRAFTS + "/{id}")
class WriteController {
    private static final String TEMPLATE = "appeals/write";

    private final AppealDrafts drafts;
    private final AppealSending sending;
    private final Uploads uploads;
    private final WritePages writePages;
    private final Pages pages;

    WriteController(
            AppealDrafts drafts,
            AppealSending sending,
            Uploads uploads,
            WritePages writePages,
            Pages pages) {
        this.drafts = drafts;
        this.sending = sending;
        this.uploads = uploads;
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
        var problems = new ArrayList<>(drafts.change(owner, id, WriteForm.read(fields, before)));
        problems.addAll(add(owner, id, request));
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
        return pages.show(TEMPLATE, writePages.write(owner, draft, Problems.NONE));
    }

    /// Takes the files that come with the form: the way of files without script.
    private List<FieldProblem> add(CaseOwner owner, UUID id, HttpServletRequest request) {
        var problems = new ArrayList<FieldProblem>();
        for (var file : FormFiles.chosen(AppealDraft.FILES, request)) {
            if (add(owner, id, file) instanceof Upload.Refused<?> refused) {
                problems.add(refused.problem(AppealDraft.FILES));
            }
        }
        return problems;
    }

    private Upload<?> add(CaseOwner owner, UUID id, MultipartFile file) {
        try (var content = file.getInputStream()) {
            var name = FormFiles.nameOf(file);
            return uploads.add(owner, id, AppealDraft.FILES, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
