package okno.payments.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.payments.PayeeForm;
import okno.payments.payees.Payees;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where the money of a body goes: one officer proposes, another agrees.
@Controller
class PayeesController {
    private static final String PATH = "/desk/payees";
    private static final String TEMPLATE = "payments/desk/payees";

    private final DeskCharges desk;
    private final Payees payees;
    private final Agencies agencies;
    private final Pages pages;

    PayeesController(DeskCharges desk, Payees payees, Agencies agencies, Pages pages) {
        this.desk = desk;
        this.payees = payees;
        this.agencies = agencies;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal SignedInStaff me) {
        return pages.show(TEMPLATE, page(me, Map.of(), Problems.NONE, false));
    }

    @PostMapping(PATH)
    View propose(
            @AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> fields) {
        var form = PayeeForm.of(fields);
        var problems = new ArrayList<FieldProblem>();
        var named = named(me, fields, problems);
        problems.addAll(form.problems());
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(me, fields, new Problems(problems), false));
        }
        try {
            payees.propose(named.orElseThrow(), form.payee(), me.id());
        } catch (Conflict _) {
            return pages.status(
                    HttpStatus.CONFLICT.value(), TEMPLATE, page(me, fields, Problems.NONE, true));
        }
        return pages.redirect(PATH);
    }

    @PostMapping(PATH + "/{id}/agreement")
    View agree(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        payees.agree(desk.bodies(me), id, me.id());
        return pages.redirect(PATH);
    }

    @PostMapping(PATH + "/{id}/refusal")
    View refuse(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        payees.refuse(desk.bodies(me), id, me.id());
        return pages.redirect(PATH);
    }

    private Optional<Payees.Named> named(
            SignedInStaff me, Map<String, String> fields, List<FieldProblem> problems) {
        var body = fields.getOrDefault("agency", "");
        var code = fields.getOrDefault("code", "").strip();
        var title = fields.getOrDefault("title", "").strip();
        if (!desk.bodies(me).contains(body)) {
            problems.add(FieldProblem.of("agency", "payments.payees.agency-missing"));
        }
        if (!code.matches("[a-z0-9-]{1,60}")) {
            problems.add(FieldProblem.of("code", "payments.payees.code-wrong"));
        }
        if (title.isEmpty() || title.length() > 160) {
            problems.add(FieldProblem.of("title", "payments.payees.title-missing"));
        }
        return problems.isEmpty()
                ? Optional.of(new Payees.Named(body, code, title))
                : Optional.empty();
    }

    private PayeesPage page(
            SignedInStaff me, Map<String, String> fields, Problems problems, boolean waiting) {
        var bodies = desk.bodies(me);
        var entries =
                payees.of(bodies).stream()
                        .map(
                                it ->
                                        new PayeeEntry(
                                                it,
                                                title(it.agency()),
                                                it.proposedBy().equals(Optional.of(me.id()))))
                        .toList();
        var options = bodies.stream().sorted().map(it -> Option.of(it, title(it))).toList();
        return new PayeesPage(entries, options, fields, problems, waiting);
    }

    private String title(String slug) {
        return agencies.find(slug).map(Agency::title).orElse(slug);
    }
}
