package okno.home.web;

import java.util.List;
import java.util.Set;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.personnel.Personnel;
import okno.accounts.sessions.AsksAgain;
import okno.agencies.workload.Workloads;
import okno.platform.FieldProblem;
import okno.platform.Zones;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A member of staff: his roles, his agencies, the review of both.
@Controller
@RequestMapping(EmployeeController.PATH)
class EmployeeController {
    static final String PATH = StaffController.PATH + "/{id:[0-9a-f-]{36}}";
    private static final String TEMPLATE = "home/employee";

    private final Personnel personnel;
    private final Employment employment;
    private final EmployeeEntries entries;
    private final StaffChoices choices;
    private final Workloads workloads;
    private final Pages pages;

    EmployeeController(
            Personnel personnel,
            Employment employment,
            EmployeeEntries entries,
            StaffChoices choices,
            Workloads workloads,
            Pages pages) {
        this.personnel = personnel;
        this.employment = employment;
        this.entries = entries;
        this.choices = choices;
        this.workloads = workloads;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable StaffId id) {
        var roles = personnel.get(id).roles();
        return pages.show(TEMPLATE, page(me, id, roles, Problems.NONE));
    }

    @AsksAgain
    @PostMapping("/roles")
    View changeRoles(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable StaffId id,
            @RequestParam(defaultValue = "") List<String> roles) {
        var chosen = StaffChoices.roles(roles);
        if (chosen.isEmpty()) {
            var problem = FieldProblem.of("roles", "accounts.roles.missing");
            return pages.refused(TEMPLATE, page(me, id, chosen, Problems.of(problem)));
        }
        personnel.changeRoles(me.id(), id, chosen);
        return pages.redirect(path(id));
    }

    @AsksAgain
    @PostMapping("/agencies")
    View appoint(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable StaffId id,
            @RequestParam(defaultValue = "") String agency) {
        if (!choices.offers(agency)) {
            var problem = FieldProblem.of("agency", "home.staff.agency.missing");
            var roles = personnel.get(id).roles();
            return pages.refused(TEMPLATE, page(me, id, roles, Problems.of(problem)));
        }
        employment.appoint(me.id(), id, agency);
        return pages.redirect(path(id));
    }

    @AsksAgain
    @PostMapping("/agencies/{agency}/removal")
    View dismiss(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable StaffId id,
            @PathVariable String agency) {
        employment.dismiss(me.id(), id, agency);
        return pages.redirect(path(id));
    }

    @AsksAgain
    @PostMapping("/factors/removal")
    View takeFactorsOff(@AuthenticationPrincipal SignedInStaff me, @PathVariable StaffId id) {
        personnel.takeFactorsOff(me.id(), id);
        return pages.redirect(path(id));
    }

    @PostMapping("/review")
    View confirm(@AuthenticationPrincipal SignedInStaff me, @PathVariable StaffId id) {
        personnel.confirmRights(me.id(), id);
        return pages.redirect(StaffController.REVIEW);
    }

    static String path(StaffId id) {
        return StaffController.PATH + "/" + id;
    }

    private EmployeePage page(
            SignedInStaff me, StaffId id, Set<StaffRole> ticked, Problems problems) {
        var agencies = choices.agenciesOf(id);
        return new EmployeePage(
                entries.of(personnel.get(id)),
                me.id().equals(id),
                choices.roles(),
                ticked.stream().map(StaffRole::name).toList(),
                agencies,
                choices.agenciesBesides(agencies),
                personnel.hasFactors(id),
                workloads.of(id),
                Zones.MOSCOW,
                problems);
    }
}
