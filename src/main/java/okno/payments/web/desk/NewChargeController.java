package okno.payments.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.NewCharge;
import okno.payments.payees.PayeeChange;
import okno.payments.web.ChargeEntries;
import okno.platform.FieldProblem;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// An officer charges somebody.
@Controller
class NewChargeController {
    private static final String PATH = DeskCharges.PATH + "/new";
    private static final String TEMPLATE = "payments/desk/new";

    private final DeskCharges desk;
    private final Charges charges;
    private final ChargeEntries entries;
    private final Pages pages;

    NewChargeController(DeskCharges desk, Charges charges, ChargeEntries entries, Pages pages) {
        this.desk = desk;
        this.charges = charges;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal SignedInStaff me) {
        return pages.show(TEMPLATE, page(me, ChargeForm.of(Map.of()), List.of()));
    }

    @PostMapping(PATH)
    View issue(
            @AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> fields) {
        var form = ChargeForm.of(fields);
        var reader = new ChargeFormReader(form);
        var payee = payee(me, form.get(ChargeForm.PAYEE));
        if (payee.isEmpty()) {
            var problem = FieldProblem.of(ChargeForm.PAYEE, "payments.desk.payee-missing");
            return pages.refused(TEMPLATE, page(me, form, List.of(problem)));
        }
        var today = entries.today(payee.get().agency());
        var read = reader.charge(payee.get(), NewCharge.Source.DESK, today);
        var issued = read.map(it -> charges.issue(it, DeskCharges.actor(me)));
        return issued.map(Charge::uin)
                .<View>map(uin -> pages.redirect(DeskCharges.show(uin)))
                .orElseGet(() -> pages.refused(TEMPLATE, page(me, form, reader.problems())));
    }

    private Optional<PayeeChange> payee(SignedInStaff me, String id) {
        return desk.requisites(me).stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    private NewChargePage page(SignedInStaff me, ChargeForm form, List<FieldProblem> problems) {
        var options =
                desk.requisites(me).stream()
                        .map(it -> Option.of(it.id().toString(), it.title()))
                        .toList();
        return new NewChargePage(form, options, new Problems(problems));
    }
}
