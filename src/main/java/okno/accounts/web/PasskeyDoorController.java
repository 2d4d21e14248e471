package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import okno.accounts.factors.PasskeySignIn;
import okno.accounts.factors.PasskeyWishes;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Coming in with a passkey and nothing else.
@Controller
@RequestMapping({"/login/passkey", "/staff/login/passkey"})
class PasskeyDoorController {
    private final PasskeySignIn passkeys;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    PasskeyDoorController(PasskeySignIn passkeys, Arrival arrival, Pages pages, Clock clock) {
        this.passkeys = passkeys;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @ResponseBody
    PasskeyWishes.Sign wish() {
        return passkeys.wish();
    }

    @PostMapping
    View enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var door = Door.of(request);
        return passkeys.whose(credential)
                .filter(holder -> Door.of(holder) == door)
                .map(holder -> Pending.of(holder, "", back, clock.instant()))
                .map(who -> arrival.enter(who, request, response))
                .orElseGet(() -> refuse(door, back));
    }

    private View refuse(Door door, String back) {
        var problems = Problems.of(FieldProblem.of("", "accounts.passkey.unknown"));
        return switch (door) {
            case CITIZENS ->
                    pages.refused("accounts/login", new LoginPage("", back, "", problems, null));
            case STAFF ->
                    pages.refused(
                            "accounts/staffLogin", new StaffLoginPage("", back, problems, null));
        };
    }
}
