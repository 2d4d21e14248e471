package okno.appeals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealSending;
import okno.appeals.AppealSending.Outcome;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The appeal is looked over and sent.
@Controller
@RequestMapping(AppealPaths.DRAFTS + "/{id}")
class AppealCheckController {
    private static final String TEMPLATE = "appeals/check";

    private final AppealDrafts drafts;
    private final AppealSending sending;
    private final Throttle throttle;
    private final WritePages writePages;
    private final Pages pages;

    AppealCheckController(
            AppealDrafts drafts,
            AppealSending sending,
            Throttle throttle,
            WritePages writePages,
            Pages pages) {
        this.drafts = drafts;
        this.sending = sending;
        this.throttle = throttle;
        this.writePages = writePages;
        this.pages = pages;
    }

    @GetMapping("/check")
    View check(CaseOwner owner, @PathVariable UUID id) {
        return sending.numberOf(owner, id)
                .map(number -> pages.redirect(AppealPaths.show(number)))
                .orElseGet(() -> checked(owner, id));
    }

    /// What is not complete is written on first.
    private View checked(CaseOwner owner, UUID id) {
        return drafts.problems(drafts.find(owner.id(), id)).isEmpty()
                ? show(owner, id, HttpStatus.OK, Said.NOTHING)
                : pages.redirect(AppealPaths.write(id));
    }

    @PostMapping("/sending")
    View send(
            CaseOwner owner,
            @PathVariable UUID id,
            @RequestParam int seen,
            HttpServletResponse response) {
        if (sending.numberOf(owner, id).isEmpty()) {
            try {
                throttle.enter(ThrottleScope.APPEAL, owner.by().toString());
            } catch (TooManyRequests tooMany) {
                var wait = tooMany.retryAfter();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
                return show(owner, id, HttpStatus.TOO_MANY_REQUESTS, Said.wait(wait));
            }
        }
        return switch (sending.send(owner, id, seen)) {
            case Outcome.Sent(var number) -> pages.redirect(AppealPaths.show(number));
            case Outcome.Incomplete(var problems) -> write(owner, id, problems);
            case Outcome.Changed() -> show(owner, id, HttpStatus.CONFLICT, Said.CHANGED);
            case Outcome.ConsentWithdrawn() -> show(owner, id, HttpStatus.FORBIDDEN, Said.CONSENT);
        };
    }

    private View show(CaseOwner owner, UUID id, HttpStatus status, Said said) {
        var draft = drafts.find(owner.id(), id);
        var problems = drafts.problems(draft);
        return problems.isEmpty()
                ? pages.status(status.value(), TEMPLATE, writePages.check(owner, draft, said))
                : write(owner, id, problems);
    }

    private View write(CaseOwner owner, UUID id, List<FieldProblem> problems) {
        var draft = drafts.find(owner.id(), id);
        return pages.refused(
                "appeals/write", writePages.write(owner, draft, new Problems(problems)));
    }
}
