package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.signin.Passwords;
import okno.platform.FieldProblem;
import okno.platform.Forbidden;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.SafePath;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asks for the password once more, before something is changed that the account stands on.
@Controller
@RequestMapping({ProofController.CITIZENS, ProofController.STAFF})
class ProofController {
    static final String CITIZENS = "/account/proof";
    static final String STAFF = "/staff/security/proof";

    private static final String TEMPLATE = "accounts/proof";

    private final Passwords passwords;
    private final SessionMarks marks;
    private final Pages pages;

    ProofController(Passwords passwords, SessionMarks marks, Pages pages) {
        this.passwords = passwords;
        this.marks = marks;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "") String back, HttpServletRequest request) {
        return pages.show(TEMPLATE, new ProofPage(request.getRequestURI(), back, Problems.NONE));
    }

    @PostMapping
    View prove(
            @AuthenticationPrincipal AuthenticatedPrincipal me,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var action = request.getRequestURI();
        try {
            if (proves(me, password)) {
                marks.prove(request.getSession());
                var home = action.equals(STAFF) ? "/staff/security" : "/account/security";
                return pages.redirect(SafePath.or(home, back));
            }
            var wrong = FieldProblem.of("password", "accounts.present-password.wrong");
            return pages.refused(TEMPLATE, new ProofPage(action, back, Problems.of(wrong)));
        } catch (TooManyRequests e) {
            var page = new ProofPage(action, back, Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }

    private boolean proves(AuthenticatedPrincipal me, String password) {
        return switch (me) {
            case SignedInCitizen citizen -> passwords.proves(citizen.id(), password);
            case SignedInStaff staff -> passwords.proves(staff.id(), password);
            default -> throw new Forbidden();
        };
    }
}
