package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.accounts.registration.NameForm;
import okno.audit.Actor;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The change of a name. The one before stays in the list of former names, and on everything that
/// was sent under it.
@Controller
@RequestMapping("/account/profile/name")
class NameController {
    private static final String TEMPLATE = "accounts/profileName";

    private final Citizens citizens;
    private final PersonalRecords records;
    private final Entrance entrance;
    private final Pages pages;

    NameController(Citizens citizens, PersonalRecords records, Entrance entrance, Pages pages) {
        this.citizens = citizens;
        this.records = records;
        this.entrance = entrance;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me) {
        var name = citizens.get(me.id()).name();
        var typed = new HashMap<String, String>();
        typed.put("surname", name.surname());
        typed.put("givenName", name.givenName());
        var patronymic = name.patronymic();
        typed.put(
                patronymic == null ? "noPatronymic" : "patronymic",
                patronymic == null ? "true" : patronymic);
        return pages.show(TEMPLATE, page(me, typed, Problems.NONE));
    }

    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = NameForm.of(typed);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(me, typed, new Problems(problems)));
        }
        records.rename(me.id(), form.name(), Source.PERSON, Actor.citizen(me.id().value()));
        entrance.rename(new SignedInCitizen(me.id(), form.name()), request, response);
        return pages.redirect(ProfileController.PATH + "?word=saved");
    }

    private PersonalPage page(SignedInCitizen me, Map<String, String> typed, Problems problems) {
        var confirmed = citizens.get(me.id()).level() == AccountLevel.CONFIRMED;
        return new PersonalPage(typed, confirmed, problems);
    }
}
