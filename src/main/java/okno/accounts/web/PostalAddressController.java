package okno.accounts.web;

import java.util.Map;
import okno.accounts.SignedInCitizen;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.PostalAddressForm;
import okno.accounts.identity.Source;
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

/// Where letters go to. It was never confirmed, so a change takes no confirmation back.
@Controller
@RequestMapping("/account/profile/address")
class PostalAddressController {
    private static final String TEMPLATE = "accounts/profileAddress";

    private final PersonalRecords records;
    private final Pages pages;

    PostalAddressController(PersonalRecords records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me) {
        var typed =
                records.postalAddress(me.id())
                        .map(
                                known ->
                                        Map.of(
                                                "postalIndex", known.value().index(),
                                                "postalAddress", known.value().text()))
                        .orElse(Map.of());
        return pages.show(TEMPLATE, new PersonalPage(typed, false, Problems.NONE));
    }

    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me, @RequestParam Map<String, String> typed) {
        var form = PostalAddressForm.of(typed);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, new PersonalPage(typed, false, new Problems(problems)));
        }
        records.keepPostalAddress(
                me.id(), form.address(), Source.PERSON, Actor.citizen(me.id().value()));
        return pages.redirect(ProfileController.PATH + "?word=saved");
    }
}
