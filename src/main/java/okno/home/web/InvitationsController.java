package okno.home.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.personnel.InvitationForm;
import okno.accounts.personnel.Invitations;
import okno.accounts.sessions.AsksAgain;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// An administrator invites people to work at the portal, once more if the letter was lost.
@Controller
class InvitationsController {
    private static final String PATH = StaffController.PATH + "/invitation";
    private static final String TEMPLATE = "home/invitation";

    private final Employment employment;
    private final StaffChoices choices;
    private final Pages pages;

    InvitationsController(Employment employment, StaffChoices choices, Pages pages) {
        this.employment = employment;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View ask() {
        return pages.show(TEMPLATE, page(InvitationForm.of(Map.of(), Set.of()), "", Problems.NONE));
    }

    @AsksAgain
    @PostMapping(PATH)
    View invite(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") String agency) {
        var form = InvitationForm.of(typed, StaffChoices.roles(roles));
        if (agency.isEmpty() ? worksForAgency(form) : !choices.offers(agency)) {
            var problem = FieldProblem.of("agency", "home.staff.agency.missing");
            return pages.refused(TEMPLATE, page(form, agency, Problems.of(problem)));
        }
        var chosen = Optional.of(agency).filter(slug -> !slug.isEmpty());
        return switch (employment.invite(me.id(), form, chosen)) {
            case Invitations.Outcome.Invited(var id) -> pages.redirect(EmployeeController.path(id));
            case Invitations.Outcome.Refused(var problems) ->
                    pages.refused(TEMPLATE, page(form, agency, new Problems(problems)));
        };
    }

    @AsksAgain
    @PostMapping(EmployeeController.PATH + "/invitation")
    View renew(@AuthenticationPrincipal SignedInStaff me, @PathVariable StaffId id) {
        employment.inviteAgain(me.id(), id);
        return pages.redirect(EmployeeController.path(id));
    }

    /// Those who work for an agency see nothing without one.
    private static boolean worksForAgency(InvitationForm form) {
        return form.roles().contains(StaffRole.OFFICER)
                || form.roles().contains(StaffRole.HEAD)
                || form.roles().contains(StaffRole.TREASURER);
    }

    private InvitationPage page(InvitationForm form, String agency, Problems problems) {
        return new InvitationPage(form, agency, choices.roles(), choices.agencies(), problems);
    }
}
