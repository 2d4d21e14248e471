package okno.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.appeals.AppealDraft;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealKind;
import okno.appeals.AppealSending.Outcome;
import okno.appeals.Complaints;
import okno.appeals.web.ComplaintPages.Reply;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.submissions.SubmissionNumber;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    /// Told where the words are that were changed elsewhere meanwhile: shown are those of this
    /// window, and they replace the others when they are sent again.
    private static final List<FieldProblem> CHANGED =
            List.of(FieldProblem.of("text", "appeals.complain.changed"));

    private final Complaints complaints;
    private final DraftFiles files;
    private final Throttle throttle;
    private final ComplaintPages complaintPages;
    private final Clock clock;
    private final Pages pages;

    ComplaintController(
            Complaints complaints,
            DraftFiles files,
            Throttle throttle,
            ComplaintPages complaintPages,
            Clock clock,
            Pages pages) {
        this.complaints = complaints;
        this.files = files;
        this.throttle = throttle;
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
        var page = complaintPages.of(owner.id(), subject, id, typed, Reply.NONE);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping
    View send(
            CaseOwner owner,
            @PathVariable SubmissionNumber number,
            @RequestParam UUID form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = complaints.sent(owner, form);
        if (sent.isPresent()) {
            return pages.redirect(AppealPaths.show(sent.get()));
        }
        var typed = typed(number, request);
        try {
            var draft = complaints.keep(owner, form, typed);
            return send(owner, number, draft, request, response);
        } catch (AppealDrafts.TooMany _) {
            return tooMany(owner, number, form, typed);
        }
    }

    private View send(
            CaseOwner owner,
            SubmissionNumber number,
            AppealDraft draft,
            HttpServletRequest request,
            HttpServletResponse response) {
        files.remove(owner, draft.id(), removed(request));
        var refused = files.add(owner, draft.id(), request);
        if (refused.isEmpty() && complaints.problems(draft).isEmpty()) {
            var wait = wait(owner);
            if (wait.isPresent()) {
                var seconds = wait.get().toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                var reply = Reply.of(Said.wait(wait.get()));
                return page(owner, number, draft, HttpStatus.TOO_MANY_REQUESTS, reply);
            }
        }
        return told(
                owner,
                number,
                draft,
                refused.isEmpty()
                        ? complaints.send(owner, draft)
                        : new Outcome.Incomplete(refused));
    }

    /// It cannot be kept as a draft: what was typed stays on the page.
    private View tooMany(CaseOwner owner, SubmissionNumber number, UUID form, Typed typed) {
        var problem = FieldProblem.of("text", "appeals.complain.many-drafts", AppealDrafts.MOST);
        var subject = complaints.subject(owner.id(), number);
        var reply = Reply.of(List.of(problem));
        var page = complaintPages.of(owner.id(), subject, form, typed, reply);
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    /// How long he has to wait who sent much.
    private Optional<Duration> wait(CaseOwner owner) {
        try {
            throttle.enter(ThrottleScope.APPEAL, owner.by().toString());
            return Optional.empty();
        } catch (TooManyRequests tooMany) {
            return Optional.of(tooMany.retryAfter());
        }
    }

    private View told(
            CaseOwner owner, SubmissionNumber number, AppealDraft draft, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var complaint) -> pages.redirect(AppealPaths.show(complaint));
            case Outcome.Incomplete(var problems) ->
                    page(
                            owner,
                            number,
                            draft,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Reply.of(problems));
            case Outcome.Changed() ->
                    page(owner, number, draft, HttpStatus.CONFLICT, Reply.of(CHANGED));
            case Outcome.ConsentWithdrawn() ->
                    page(owner, number, draft, HttpStatus.FORBIDDEN, Reply.of(Said.CONSENT));
        };
    }

    private View page(
            CaseOwner owner,
            SubmissionNumber number,
            AppealDraft draft,
            HttpStatus status,
            Reply reply) {
        var subject = complaints.subject(owner.id(), number);
        var page = complaintPages.of(owner.id(), subject, draft.id(), draft.typed(), reply);
        return pages.status(status.value(), TEMPLATE, page);
    }

    private static List<String> removed(HttpServletRequest request) {
        var ids = request.getParameterValues("remove");
        return ids == null ? List.of() : List.of(ids);
    }

    private static Typed typed(SubmissionNumber number, HttpServletRequest request) {
        return new Typed(
                AppealKind.PRETRIAL.word(),
                "",
                "",
                field(request, "official"),
                "",
                field(request, "subject"),
                field(request, "text"),
                "",
                field(request, "way"),
                field(request, "address"),
                false,
                new Pretrial(number.value(), field(request, "ground"), field(request, "target")));
    }

    private static String field(HttpServletRequest request, String name) {
        var typed = request.getParameter(name);
        return typed == null ? "" : typed;
    }
}
