package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.accounts.signin.Client;
import okno.accounts.signin.Next;
import okno.accounts.signin.StaffSignIn;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.SafePath;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Staff sign in; the first of two steps for those with a second factor.
@Controller
@RequestMapping("/staff/login")
class StaffLoginController implements Knocking.Form {
    private final StaffSignIn signIn;
    private final Knocking knocking;
    private final Pages pages;

    StaffLoginController(StaffSignIn signIn, Knocking knocking, Pages pages) {
        this.signIn = signIn;
        this.knocking = knocking;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal @Nullable SignedInStaff me) {
        return me == null
                ? pages.show(template(), new StaffLoginPage("", back, Problems.NONE, null))
                : pages.redirect(SafePath.or(StaffHome.of(me.roles()), back));
    }

    @PostMapping(params = "newCode")
    View changeCode(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return knocking.changeCode(this, typed, request);
    }

    @PostMapping(params = "!newCode")
    View enter(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return knocking.enter(this, typed, request, response);
    }

    @Override
    public String template() {
        return "accounts/staffLogin";
    }

    @Override
    public Object page(Map<String, String> typed, Problems problems, @Nullable UUID captcha) {
        return new StaffLoginPage(
                typed.getOrDefault("email", ""), typed.getOrDefault("back", ""), problems, captcha);
    }

    @Override
    public Optional<Next> signIn(Map<String, String> typed, Client client) {
        return signIn.signIn(
                typed.getOrDefault("email", ""), typed.getOrDefault("password", ""), client);
    }

    @Override
    public String login(Map<String, String> typed) {
        return StaffSignIn.login(typed.getOrDefault("email", ""));
    }

    @Override
    public FieldProblem refusal() {
        return FieldProblem.of("email", "accounts.staff-login.refused");
    }
}
