package okno.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealKind;
import okno.appeals.AppealSending.Outcome;
import okno.appeals.Complaints;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Пожаловаться»: a complaint before court, written and sent on one page.
@Controller
@RequestMapping("/account/submissions/{number}/complaint")
class ComplaintController {
    private static final String TEMPLATE = "appeals/complaint";

    private final Complaints complaints;
    private final DraftFiles files;
    private final ComplaintPages complaintPages;
    private final Clock clock;
    private final Pages pages;

    ComplaintController(
            Complaints complaints,
            DraftFiles files,
            ComplaintPages complaintPages,
            Clock clock,
            Pages pages) {
        this.complaints = complaints;
        this.files = files;
        this.complaintPages = complaintPages;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param form of a complaint that was begun before
    @GetMapping
    View show(
            CaseOwner owner,
            @PathVariable SubmissionNumber number,
            @RequestParam Optional<UUID> form) {
        var subject = complaints.subject(owner.id(), number);
        var begun = form.flatMap(id -> complaints.begun(owner.id(), id, number));
        var typed = begun.orElseGet(() -> ComplaintPages.proposed(subject));
        var id = form.filter(_ -> begun.isPresent()).orElseGet(() -> Ids.next(clock));
        var page = complaintPages.of(owner.id(), subject, id, typed, Problems.NONE);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping
    View send(
            CaseOwner owner,
            @PathVariable SubmissionNumber number,
            @RequestParam UUID form,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var sent = complaints.sent(owner, form);
        if (sent.isPresent()) {
            return pages.redirect(ComplaintPaths.show(sent.get().value()));
        }
        var draft = complaints.keep(owner, form, typed(number, fields));
        files.remove(owner, form, removed(request));
        var refused = files.add(owner, form, request);
        return switch (refused.isEmpty()
                ? complaints.send(owner, draft)
                : new Outcome.Incomplete(refused)) {
            case Outcome.Sent(var complaint) ->
                    pages.redirect(ComplaintPaths.show(complaint.value()));
            case Outcome.Incomplete(var problems) ->
                    refused(owner, number, draft.id(), draft.typed(), problems);
            case Outcome.Changed() -> refused(owner, number, draft.id(), draft.typed(), List.of());
        };
    }

    private View refused(
            CaseOwner owner,
            SubmissionNumber number,
            UUID form,
            Typed typed,
            List<FieldProblem> problems) {
        var subject = complaints.subject(owner.id(), number);
        var page = complaintPages.of(owner.id(), subject, form, typed, new Problems(problems));
        return pages.refused(TEMPLATE, page);
    }

    private static List<String> removed(HttpServletRequest request) {
        var ids = request.getParameterValues("remove");
        return ids == null ? List.of() : List.of(ids);
    }

    private static Typed typed(SubmissionNumber number, Map<String, String> fields) {
        return new Typed(
                AppealKind.PRETRIAL.word(),
                "",
                "",
                fields.getOrDefault("official", ""),
                "",
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("text", ""),
                "",
                fields.getOrDefault("way", ""),
                fields.getOrDefault("address", ""),
                false,
                new Pretrial(
                        number.value(),
                        fields.getOrDefault("ground", ""),
                        fields.getOrDefault("target", "")));
    }
}
