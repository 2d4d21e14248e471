package okno.payments.statements.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.statements.DoubtfulMoney;
import okno.payments.statements.KeptLine;
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

/// Officers look at money that could not be brought together with a charge for sure.
@Controller
@RequestMapping(DoubtsController.PATH)
class DoubtsController {
    static final String PATH = "/desk/payments/unmatched";

    private static final String ONE = "payments/doubt";

    private final DoubtfulMoney money;
    private final Officers officers;
    private final Pages pages;

    DoubtsController(DoubtfulMoney money, Officers officers, Pages pages) {
        this.money = money;
        this.officers = officers;
        this.pages = pages;
    }

    @GetMapping
    View list(@AuthenticationPrincipal SignedInStaff me, @RequestParam Optional<UUID> before) {
        var found = money.list(bodies(me), before);
        return pages.show(
                "payments/doubts",
                new DoubtsPage(
                        found.rows().stream().map(DoubtsController::row).toList(),
                        found.next().map(id -> PATH + "?before=" + id).orElse(null)));
    }

    @GetMapping("/{id}")
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        return pages.show(ONE, page(me, id, "", Problems.NONE));
    }

    @PostMapping("/{id}/settlement")
    View settle(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String uin) {
        var verdict = Uin.check(uin);
        if (!verdict.valid()) {
            return refused(me, id, uin, verdict.messageKey());
        }
        return money.settle(bodies(me), id, Uin.parse(uin).orElseThrow(), me.id())
                ? pages.redirect(PATH + "/" + id)
                : refused(me, id, uin, "payments.doubt.no-room");
    }

    @PostMapping("/{id}/undoing")
    View undo(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        money.undo(bodies(me), id, me.id());
        return pages.redirect(PATH + "/" + id);
    }

    @PostMapping("/{id}/closing")
    View close(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        money.close(bodies(me), id, me.id());
        return pages.redirect(PATH);
    }

    @PostMapping("/{id}/refund")
    View giveBack(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        money.giveBack(bodies(me), id, me.id());
        return pages.redirect("/desk/refunds");
    }

    private View refused(SignedInStaff me, UUID id, String uin, String key) {
        var problems = Problems.of(FieldProblem.of("uin", key));
        return pages.refused(ONE, page(me, id, uin, problems));
    }

    private DoubtPage page(SignedInStaff me, UUID id, String uin, Problems problems) {
        var found = money.find(bodies(me), id);
        var typed = uin.isEmpty() ? found.line().uin().map(Uin::digits).orElse("") : uin;
        return new DoubtPage(PATH + "/" + id, found, fitting(found.fitting()), typed, problems);
    }

    private static List<DoubtPage.Fitting> fitting(List<Charge> charges) {
        return charges.stream()
                .map(
                        it ->
                                new DoubtPage.Fitting(
                                        it.uin().digits(),
                                        it.uin().formatted(),
                                        it.terms().purpose(),
                                        it.terms().total().value()))
                .toList();
    }

    private static DoubtsPage.Row row(KeptLine line) {
        return new DoubtsPage.Row(
                PATH + "/" + line.id(),
                line.bookedOn(),
                line.amount().value(),
                line.told().party().name(),
                line.told().purpose(),
                line.doubt().orElseThrow().word());
    }

    private Set<String> bodies(SignedInStaff me) {
        return officers.agenciesOf(me.id());
    }
}
