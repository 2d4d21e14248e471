package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.factors.Factors;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.SafePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What a person sees who has to show once more who he is, and where he goes on.
@Component
class ProofPages {
    private static final String TEMPLATE = "accounts/proof";

    private final Factors factors;
    private final SessionMarks marks;
    private final Pages pages;

    ProofPages(Factors factors, SessionMarks marks, Pages pages) {
        this.factors = factors;
        this.marks = marks;
        this.pages = pages;
    }

    /// What the page is about: taken from the form, for it decides only what is offered. What
    /// was shown stands in the session, and there it is judged.
    ///
    /// @param back where to go after
    /// @param byFactor whether the password will not do
    record Aim(String back, boolean byFactor) {}

    View show(Myself me, Aim aim) {
        return pages.show(TEMPLATE, page(me, aim, Problems.NONE));
    }

    View refused(Myself me, Aim aim, FieldProblem problem) {
        return pages.refused(TEMPLATE, page(me, aim, Problems.of(problem)));
    }

    View wait(Myself me, Aim aim, TooManyRequests refusal, HttpServletResponse response) {
        return pages.status(
                HttpStatus.TOO_MANY_REQUESTS.value(),
                TEMPLATE,
                page(me, aim, Waiting.tell(refusal, response)));
    }

    View goOn(Myself me, Aim aim) {
        return pages.redirect(SafePath.or(me.security(), aim.back()));
    }

    /// A factor was shown.
    View provenByFactor(Myself me, Aim aim, HttpServletRequest request) {
        marks.proveByFactor(request.getSession());
        return goOn(me, aim);
    }

    private ProofPage page(Myself me, Aim aim, Problems problems) {
        var held = factors.held(me.holder());
        return new ProofPage(
                Door.of(me.holder()).proof(),
                aim.back(),
                aim.byFactor() && held.inForce(),
                held,
                problems);
    }
}
