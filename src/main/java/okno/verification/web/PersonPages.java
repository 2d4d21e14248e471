package okno.verification.web;

import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.Staff;
import okno.accounts.recovery.CentreFactors;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.Operators.Operator;
import okno.verification.counter.Deed;
import okno.verification.counter.Dossiers;
import okno.verification.counter.SeenDocuments;
import okno.verification.counter.SeenSnils;
import okno.verification.papers.PaperDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows a person at the counter.
@Component
class PersonPages {
    private static final String TEMPLATE = "verification/person";
    private static final Refusal NOTHING = new Refusal("", List.of());

    private final Dossiers dossiers;
    private final PaperDesk papers;
    private final CentreFactors factors;
    private final Staff staff;
    private final Pages pages;

    PersonPages(
            Dossiers dossiers, PaperDesk papers, CentreFactors factors, Staff staff, Pages pages) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.factors = factors;
        this.staff = staff;
        this.pages = pages;
    }

    static String path(CitizenId id) {
        return "/verification/people/" + id;
    }

    View show(Operator operator, CitizenId id, boolean done) {
        return pages.show(TEMPLATE, page(operator, id, null, done, NOTHING));
    }

    /// What was typed again, with what is wrong with it.
    ///
    /// @param lossReason why factors were to be taken off
    View refused(
            Operator operator,
            CitizenId id,
            SeenDocuments typed,
            String lossReason,
            List<FieldProblem> problems) {
        var refusal = new Refusal(lossReason, problems);
        return pages.refused(TEMPLATE, page(operator, id, typed, false, refusal));
    }

    /// The page again with what is wrong with a deed that took no documents.
    View refused(Operator operator, CitizenId id, List<FieldProblem> problems) {
        return pages.refused(TEMPLATE, page(operator, id, null, false, new Refusal("", problems)));
    }

    /// Says who did what meanwhile, and keeps what was typed.
    View changed(Operator operator, CitizenId id, SeenDocuments typed) {
        return conflict(page(operator, id, typed, false, NOTHING).changed());
    }

    /// Says who did what meanwhile.
    View changed(Operator operator, CitizenId id) {
        return conflict(page(operator, id, null, false, NOTHING).changed());
    }

    /// A correction of the СНИЛС again, with what is wrong with it.
    View refused(Operator operator, CitizenId id, SeenSnils typed, List<FieldProblem> problems) {
        var page =
                page(operator, id, null, false, new Refusal("", problems))
                        .correcting(typed, List.of());
        return pages.refused(TEMPLATE, page);
    }

    /// Says whose the typed СНИЛС is, with the way to his account.
    View owned(Operator operator, CitizenId id, SeenSnils typed) {
        var problem = FieldProblem.of("snils", "verification.snils.owned");
        var claimants =
                dossiers.find(operator, typed.typed()).stream()
                        .map(CounterController::claimant)
                        .toList();
        var page = page(operator, id, null, false, new Refusal("", List.of(problem)));
        return pages.refused(TEMPLATE, page.correcting(typed, claimants));
    }

    /// Says who did what meanwhile, and keeps the correction that was typed.
    View changed(Operator operator, CitizenId id, SeenSnils typed) {
        var page = page(operator, id, null, false, NOTHING).changed();
        return conflict(page.correcting(typed, List.of()));
    }

    private View conflict(PersonPage page) {
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    /// What was wrong, and what was typed besides the documents.
    private record Refusal(String lossReason, List<FieldProblem> problems) {}

    private PersonPage page(
            Operator operator,
            CitizenId id,
            @Nullable SeenDocuments typed,
            boolean done,
            Refusal refusal) {
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
                dossiers.rivals(operator, citizen).stream()
                        .map(CounterController::claimant)
                        .toList(),
                papers.waiting(id),
                factors.any(id),
                refusal.lossReason(),
                dossier.last().map(deed -> view(deed, operator)).orElse(null),
                done,
                false,
                PersonPage.Correction.NONE,
                new Problems(refusal.problems()));
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
