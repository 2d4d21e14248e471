package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.accounts.factors.Holder;
import okno.accounts.web.OwnSecurity.Owner;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The same page for staff.
@Controller
@RequestMapping(StaffSecurityController.ADDRESS)
class StaffSecurityController {
    static final String ADDRESS = "/staff/security";

    private final OwnSecurity security;

    StaffSecurityController(OwnSecurity security) {
        this.security = security;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "false") boolean changed,
            HttpSession session) {
        return security.show(owner(me), session, changed);
    }

    @PostMapping("/password")
    View changePassword(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        return security.changePassword(owner(me), typed, session, response);
    }

    @PostMapping("/sessions/closure")
    View closeSessions(
            @AuthenticationPrincipal SignedInStaff me,
            HttpServletRequest request,
            HttpServletResponse response) {
        return security.endSessions(owner(me), "/staff/login", request, response);
    }

    private static Owner owner(SignedInStaff me) {
        return new Owner(Holder.of(me.id()), me.getName(), ADDRESS, "accounts/staffSecurity");
    }
}
