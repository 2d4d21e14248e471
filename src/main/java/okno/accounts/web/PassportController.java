package okno.accounts.web;

import java.time.Clock;
import java.util.Map;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.identity.PassportForm;
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

/// The passport.
@Controller
@RequestMapping("/account/profile/passport")
class PassportController {
    private static final String TEMPLATE = "accounts/profilePassport";

    private final Citizens citizens;
    private final PersonalRecords records;
    private final Pages pages;
    private final Clock clock;

    PassportController(Citizens citizens, PersonalRecords records, Pages pages, Clock clock) {
        this.citizens = citizens;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me) {
        var form =
                records.passport(me.id())
                        .map(known -> PassportForm.of(known.value()))
                        .orElse(PassportForm.EMPTY);
        return pages.show(TEMPLATE, page(me, form.fields(), Problems.NONE));
    }

    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me, @RequestParam Map<String, String> typed) {
        var form = PassportForm.of(typed);
        var born = citizens.get(me.id()).birthDate();
        var problems = form.problems(born, LatestDay.of(clock));
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(me, typed, new Problems(problems)));
        }
        records.keepPassport(
                me.id(), form.passport(), Source.PERSON, Actor.citizen(me.id().value()));
        return pages.redirect(ProfileController.PATH + "?word=saved");
    }

    private PersonalPage page(SignedInCitizen me, Map<String, String> typed, Problems problems) {
        var confirmed = citizens.get(me.id()).level() == AccountLevel.CONFIRMED;
        return new PersonalPage(typed, confirmed, problems);
    }
}
