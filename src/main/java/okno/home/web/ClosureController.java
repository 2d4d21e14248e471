package okno.home.web;

import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.personnel.Personnel;
import okno.accounts.sessions.AsksAgain;
import okno.agencies.workload.Workloads;
import okno.platform.FieldProblem;
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

/// Somebody leaves, and perhaps comes back.
@Controller
@RequestMapping(EmployeeController.PATH)
class ClosureController {
    private static final String TEMPLATE = "home/closure";

    private final Personnel personnel;
    private final Employment employment;
    private final EmployeeEntries entries;
    private final StaffChoices choices;
    private final Workloads workloads;
    private final Pages pages;

    ClosureController(
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

    @GetMapping("/closure")
    View ask(@PathVariable StaffId id) {
        return pages.show(TEMPLATE, page(id, Problems.NONE));
    }

    @AsksAgain
    @PostMapping("/closure")
    View close(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable StaffId id,
            @RequestParam(defaultValue = "") String successor) {
        var page = page(id, Problems.NONE);
        if (page.cases() > 0
                && page.colleagues().stream().noneMatch(it -> it.value().equals(successor))) {
            var problem = FieldProblem.of("successor", "home.closure.successor.missing");
            return pages.refused(TEMPLATE, page(id, Problems.of(problem)));
        }
        var colleague =
                Optional.of(successor)
                        .filter(it -> page.cases() > 0 && !it.equals(ClosurePage.QUEUE))
                        .map(StaffId::of);
        employment.close(me.id(), id, colleague);
        return pages.redirect(EmployeeController.path(id));
    }

    @AsksAgain
    @PostMapping("/reopening")
    View reopen(@AuthenticationPrincipal SignedInStaff me, @PathVariable StaffId id) {
        employment.reopen(me.id(), id);
        return pages.redirect(EmployeeController.path(id));
    }

    private ClosurePage page(StaffId id, Problems problems) {
        return new ClosurePage(
                entries.of(personnel.get(id)), workloads.of(id), choices.successors(id), problems);
    }
}
