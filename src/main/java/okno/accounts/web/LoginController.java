package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.accounts.signin.CitizenSignIn;
import okno.accounts.signin.Client;
import okno.accounts.signin.LoginName;
import okno.accounts.signin.Next;
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

/// Citizens sign in.
@Controller
@RequestMapping("/login")
class LoginController implements Knocking.Form {
    private static final String HOME = "/account";

    private final CitizenSignIn signIn;
    private final Knocking knocking;
    private final Pages pages;

    LoginController(CitizenSignIn signIn, Knocking knocking, Pages pages) {
        this.signIn = signIn;
        this.knocking = knocking;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean registered,
            @RequestParam(defaultValue = "false") boolean ended,
            @AuthenticationPrincipal @Nullable SignedInCitizen me,
            HttpServletRequest request) {
        if (me != null) {
            return pages.redirect(SafePath.or(HOME, back));
        }
        var word = "";
        if (registered) {
            word = "accounts.login.registered";
        } else if (ended) {
            word = "accounts.login.ended";
        }
        var snils = registered ? Registered.take(request) : "";
        return pages.show(template(), new LoginPage(snils, back, word, Problems.NONE, null));
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
        return "accounts/login";
    }

    @Override
    public Object page(Map<String, String> typed, Problems problems, @Nullable UUID captcha) {
        return new LoginPage(
                typed.getOrDefault("snils", ""),
                typed.getOrDefault("back", ""),
                "",
                problems,
                captcha);
    }

    @Override
    public Optional<Next> signIn(Map<String, String> typed, Client client) {
        return signIn.signIn(
                typed.getOrDefault("snils", ""), typed.getOrDefault("password", ""), client);
    }

    @Override
    public String login(Map<String, String> typed) {
        return LoginName.of(typed.getOrDefault("snils", "")).key();
    }

    @Override
    public FieldProblem refusal() {
        return FieldProblem.of("snils", "accounts.login.refused");
    }
}
