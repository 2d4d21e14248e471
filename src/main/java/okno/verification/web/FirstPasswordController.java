package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.codes.FirstPasswords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a person chooses a password with the one-time code that he got at a centre.
@Controller
@RequestMapping(FirstPasswordController.PATH)
class FirstPasswordController {
    static final String PATH = "/first-password";

    private static final String TEMPLATE = "verification/firstPassword";

    private final FirstPasswords passwords;
    private final Pages pages;

    FirstPasswordController(FirstPasswords passwords, Pages pages) {
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam Map<String, String> params) {
        var page = new FirstPasswordPage("", "", params.containsKey("done"), Problems.NONE);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping
    View choose(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        var snils = fields.getOrDefault("snils", "");
        var code = fields.getOrDefault("code", "");
        var problems = problems(snils, code, fields, Clients.addressOf(request));
        return problems.isEmpty()
                ? pages.redirect(PATH + "?done=yes")
                : pages.refused(
                        TEMPLATE,
                        new FirstPasswordPage(snils, code, false, new Problems(problems)));
    }

    private List<FieldProblem> problems(
            String snils, String code, Map<String, String> fields, String address) {
        var verdict = Snils.check(snils);
        if (!verdict.valid()) {
            return List.of(FieldProblem.of("snils", verdict.messageKey()));
        }
        return passwords.choose(
                new FirstPasswords.Choice(
                        Snils.parse(snils).orElseThrow(),
                        code,
                        fields.getOrDefault("password", ""),
                        fields.getOrDefault("passwordAgain", "")),
                address);
    }
}
