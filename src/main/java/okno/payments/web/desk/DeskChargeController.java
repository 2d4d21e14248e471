package okno.payments.web.desk;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import okno.accounts.SignedInStaff;
import okno.audit.Actor;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.platform.Conflict;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One charge at the desk: corrected, annulled, restored.
@Controller
@RequestMapping(DeskCharges.PATH + "/{uin:[0-9]+}")
class DeskChargeController {
    private static final String TEMPLATE = "payments/desk/charge";

    private final DeskCharges desk;
    private final Charges charges;
    private final Pages pages;

    DeskChargeController(DeskCharges desk, Charges charges, Pages pages) {
        this.desk = desk;
        this.charges = charges;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable Uin uin) {
        var charge = desk.get(me, uin);
        return pages.show(
                TEMPLATE, desk.page(me, charge, ChargeForm.of(charge), Problems.NONE, false));
    }

    @PostMapping("/correction")
    View correct(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable Uin uin,
            @RequestParam Map<String, String> fields) {
        var charge = desk.get(me, uin);
        var form = ChargeForm.of(fields);
        var reader = new ChargeFormReader(form);
        var terms = reader.terms(charge.terms().payee(), charge.kind());
        var reason = reader.reason();
        if (terms.isEmpty() || !reader.problems().isEmpty()) {
            return refused(me, charge, form, reader);
        }
        return done(
                me,
                form,
                charge,
                it ->
                        charges.correct(
                                it.id(), form.seen(), terms.get(), reason, DeskCharges.actor(me)));
    }

    @PostMapping("/annulment")
    View annul(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable Uin uin,
            @RequestParam Map<String, String> fields) {
        return change(me, uin, ChargeForm.of(fields), charges::annul);
    }

    @PostMapping("/restoration")
    View restore(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable Uin uin,
            @RequestParam Map<String, String> fields) {
        return change(me, uin, ChargeForm.of(fields), charges::restore);
    }

    /// What needs nothing but a reason.
    private interface Change {
        Charge make(UUID charge, int seen, String reason, Actor by);
    }

    private View change(SignedInStaff me, Uin uin, ChargeForm form, Change change) {
        var charge = desk.get(me, uin);
        var reader = new ChargeFormReader(form);
        var reason = reader.reason();
        if (!reader.problems().isEmpty()) {
            return refused(me, charge, ChargeForm.of(charge), reader);
        }
        var by = DeskCharges.actor(me);
        return done(me, form, charge, it -> change.make(it.id(), form.seen(), reason, by));
    }

    private View refused(
            SignedInStaff me, Charge charge, ChargeForm form, ChargeFormReader reader) {
        return pages.refused(
                TEMPLATE, desk.page(me, charge, form, new Problems(reader.problems()), false));
    }

    /// Says that a colleague changed it meanwhile, and shows what it says now.
    private View done(SignedInStaff me, ChargeForm form, Charge charge, Consumer<Charge> change) {
        try {
            change.accept(charge);
        } catch (Conflict _) {
            var now = desk.get(me, charge.uin());
            var typed = new ChargeForm(now.lock(), form.fields());
            return pages.status(
                    HttpStatus.CONFLICT.value(),
                    TEMPLATE,
                    desk.page(me, now, typed, Problems.NONE, true));
        }
        return pages.redirect(DeskCharges.show(charge.uin()));
    }
}
