package okno.payments.refunds.web;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.refunds.Refund.Reason;
import okno.payments.refunds.Refunds;
import okno.platform.Conflict;
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

/// Officers give money back that came for charges of their bodies.
@Controller
@RequestMapping(RefundPages.PATH)
class RefundsController {
    private final Refunds refunds;
    private final Charges charges;
    private final Officers officers;
    private final RefundPages refundPages;
    private final Pages pages;

    RefundsController(
            Refunds refunds,
            Charges charges,
            Officers officers,
            RefundPages refundPages,
            Pages pages) {
        this.refunds = refunds;
        this.charges = charges;
        this.officers = officers;
        this.refundPages = refundPages;
        this.pages = pages;
    }

    @GetMapping
    View list(@AuthenticationPrincipal SignedInStaff me, @RequestParam Optional<UUID> before) {
        return refundPages.list(bodies(me), before);
    }

    /// The form for a charge.
    @GetMapping("/new")
    View form(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "") String uin,
            @RequestParam(defaultValue = "") String reason) {
        return find(me, uin)
                .<View>map(charge -> refundPages.form(charge, RefundForm.because(reason)))
                .orElseGet(() -> refundPages.unknown(bodies(me), uin));
    }

    @PostMapping
    View decide(@AuthenticationPrincipal SignedInStaff me, RefundForm form) {
        var found = find(me, String.valueOf(form.uin()));
        if (found.isEmpty()) {
            return refundPages.unknown(bodies(me), String.valueOf(form.uin()));
        }
        var charge = found.get();
        var source =
                refunds.sources(charge.id()).stream()
                        .filter(it -> RefundPages.value(it).equals(form.source()))
                        .findFirst();
        var amount = Kopecks.ofRoubles(String.valueOf(form.amount())).filter(it -> !it.isZero());
        var reason = Reason.of(String.valueOf(form.reason()));
        if (source.isEmpty() || amount.isEmpty() || reason.isEmpty()) {
            return refundPages.refused(
                    charge, form, problems(source.isEmpty(), amount.isEmpty(), reason.isEmpty()));
        }
        var wanted =
                new Refunds.Wanted(
                        source.get().payment(),
                        source.get().charge(),
                        charge.agency(),
                        amount.get(),
                        reason.get(),
                        Optional.of(source.get().most()));
        return decide(me, charge, form, wanted);
    }

    @PostMapping("/{id}/order")
    View order(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        refunds.order(bodies(me), id, me.id().value());
        return pages.redirect(RefundPages.PATH);
    }

    @PostMapping("/{id}/end")
    View end(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam boolean done) {
        refunds.end(bodies(me), id, done, me.id().value());
        return pages.redirect(RefundPages.PATH);
    }

    private View decide(SignedInStaff me, Charge charge, RefundForm form, Refunds.Wanted wanted) {
        try {
            refunds.decide(wanted, me.id().value());
            return pages.redirect(RefundPages.PATH);
        } catch (Conflict _) {
            var problem = FieldProblem.of("amount", "payments.refund.amount-more");
            return refundPages.refused(charge, form, Problems.of(problem));
        }
    }

    private static Problems problems(boolean source, boolean amount, boolean reason) {
        var problems = new ArrayList<FieldProblem>();
        if (source) {
            problems.add(FieldProblem.of("source", "payments.refund.source-missing"));
        }
        if (amount) {
            problems.add(FieldProblem.of("amount", "payments.refund.amount-wrong"));
        }
        if (reason) {
            problems.add(FieldProblem.of("reason", "payments.refund.reason-missing"));
        }
        return new Problems(problems);
    }

    private Optional<Charge> find(SignedInStaff me, String uin) {
        return Uin.parse(uin).flatMap(number -> charges.find(bodies(me), number));
    }

    private Set<String> bodies(SignedInStaff me) {
        return officers.agenciesOf(me.id());
    }
}
