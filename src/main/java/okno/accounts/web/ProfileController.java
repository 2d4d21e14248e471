package okno.accounts.web;

import java.util.ArrayList;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Профиль» in the cabinet: what the portal knows of a citizen, and how he wants to be reached.
@Controller
@RequestMapping("/account/profile")
class ProfileController {
    private static final String TEMPLATE = "accounts/profile";

    private final Citizens citizens;
    private final Pages pages;

    ProfileController(Citizens citizens, Pages pages) {
        this.citizens = citizens;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam(defaultValue = "false") boolean saved) {
        var citizen = citizens.get(me.id());
        var phone = citizen.phone().map(Phone::formatted).orElse("");
        var email = citizen.email().map(EmailAddress::value).orElse("");
        var page = new ProfilePage(citizen, phone, email, saved, Problems.NONE);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email) {
        var problems = new ArrayList<FieldProblem>();
        if (!phone.isBlank() && !Phone.check(phone).valid()) {
            problems.add(FieldProblem.of("phone", Phone.check(phone).messageKey()));
        }
        if (!email.isBlank() && !EmailAddress.check(email).valid()) {
            problems.add(FieldProblem.of("email", EmailAddress.check(email).messageKey()));
        }
        if (!problems.isEmpty()) {
            var citizen = citizens.get(me.id());
            var page = new ProfilePage(citizen, phone, email, false, new Problems(problems));
            return pages.refused(TEMPLATE, page);
        }
        citizens.changeContacts(me.id(), Phone.parse(phone), EmailAddress.parse(email));
        return pages.redirect("/account/profile?saved=true");
    }
}
