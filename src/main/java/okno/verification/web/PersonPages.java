package okno.verification.web;

import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.Staff;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.Operators.Operator;
import okno.verification.counter.Deed;
import okno.verification.counter.Dossiers;
import okno.verification.counter.SeenDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows a person at the counter.
@Component
class PersonPages {
    private static final String TEMPLATE = "verification/person";

    private final Dossiers dossiers;
    private final Staff staff;
    private final Pages pages;

    PersonPages(Dossiers dossiers, Staff staff, Pages pages) {
        this.dossiers = dossiers;
        this.staff = staff;
        this.pages = pages;
    }

    static String path(CitizenId id) {
        return "/verification/people/" + id;
    }

    View show(Operator operator, CitizenId id, boolean done) {
        return pages.show(TEMPLATE, page(operator, id, null, done, List.of()));
    }

    /// What was typed again, with what is wrong with it.
    View refused(
            Operator operator,
            CitizenId id,
            @Nullable SeenDocuments typed,
            List<FieldProblem> problems) {
        return pages.refused(TEMPLATE, page(operator, id, typed, false, problems));
    }

    /// Says who did what meanwhile, and keeps what was typed.
    View changed(Operator operator, CitizenId id, @Nullable SeenDocuments typed) {
        var page = page(operator, id, typed, false, List.of()).changed();
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    private PersonPage page(
            Operator operator,
            CitizenId id,
            @Nullable SeenDocuments typed,
            boolean done,
            List<FieldProblem> problems) {
        var dossier = dossiers.open(operator, id);
        var citizen = dossier.citizen();
        return new PersonPage(
                path(id),
                citizen.name().full(),
                citizen.snils().map(Snils::formatted).orElse(""),
                citizen.level().text(),
                citizen.detached(),
                dossier.request().map(it -> it.number().formatted()).orElse(""),
                typed == null ? dossier.documents() : typed,
                dossier.lock(),
                dossiers.rivals(citizen).stream().map(CounterController::claimant).toList(),
                dossier.last().map(deed -> view(deed, operator)).orElse(null),
                done,
                false,
                new Problems(problems));
    }

    private PersonPage.LastDeed view(Deed deed, Operator operator) {
        var names = staff.names(List.of(deed.operator()));
        var name = names.get(deed.operator());
        return new PersonPage.LastDeed(
                deed.kind().text(),
                name == null ? "" : name.initials(),
                deed.at(),
                operator.centre().office().zone(),
                deed.reason());
    }
}
