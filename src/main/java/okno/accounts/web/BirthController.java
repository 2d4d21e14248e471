package okno.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.identity.BirthForm;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.audit.Actor;
import okno.platform.LatestDay;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Birth date and sex.
@Controller
@RequestMapping("/account/profile/birth")
class BirthController {
    private static final String TEMPLATE = "accounts/profileBirth";

    private final Citizens citizens;
    private final PersonalRecords records;
    private final Pages pages;
    private final Clock clock;

    BirthController(Citizens citizens, PersonalRecords records, Pages pages, Clock clock) {
        this.citizens = citizens;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me) {
        var citizen = citizens.get(me.id());
        var typed =
                Map.of(
                        "birthDate", citizen.birthDate().map(LocalDate::toString).orElse(""),
                        "sex", citizen.sex().map(Citizen.Sex::text).orElse(""));
        return pages.show(TEMPLATE, page(citizen, typed, Problems.NONE));
    }

    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me, @RequestParam Map<String, String> typed) {
        var form = BirthForm.of(typed);
        var problems = form.problems(LatestDay.of(clock));
        if (!problems.isEmpty()) {
            var citizen = citizens.get(me.id());
            return pages.refused(TEMPLATE, page(citizen, typed, new Problems(problems)));
        }
        records.keepBirth(me.id(), form.birth(), Source.PERSON, Actor.citizen(me.id().value()));
        return pages.redirect(ProfileController.PATH + "?word=saved");
    }

    private static PersonalPage page(
            Citizen citizen, Map<String, String> typed, Problems problems) {
        return new PersonalPage(typed, citizen.level() == AccountLevel.CONFIRMED, problems);
    }
}
