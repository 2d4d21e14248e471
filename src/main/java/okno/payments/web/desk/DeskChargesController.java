package okno.payments.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.web.ChargeEntries;
import okno.platform.FieldProblem;
import okno.platform.sql.Latest;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of charges of the officer's bodies.
@Controller
class DeskChargesController {
    private static final String TEMPLATE = "payments/desk/charges";

    private final DeskCharges desk;
    private final Charges charges;
    private final ChargeEntries entries;
    private final Pages pages;

    DeskChargesController(DeskCharges desk, Charges charges, ChargeEntries entries, Pages pages) {
        this.desk = desk;
        this.charges = charges;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping(DeskCharges.PATH)
    View list(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "open") String group,
            @RequestParam(defaultValue = "") String uin,
            @RequestParam Optional<UUID> before) {
        if (!uin.isBlank()) {
            return find(me, uin);
        }
        boolean open = !group.equals("all");
        var listing = charges.list(desk.bodies(me), open, before);
        var next =
                listing.next()
                        .map(id -> DeskCharges.PATH + (open ? "?" : "?group=all&") + "before=" + id)
                        .orElse(null);
        return pages.show(TEMPLATE, page(me, listing, open, next));
    }

    private View find(SignedInStaff me, String typed) {
        var number = Uin.parse(typed);
        var found = number.flatMap(uin -> charges.find(desk.bodies(me), uin));
        if (found.isPresent()) {
            return pages.redirect(DeskCharges.show(found.get().uin()));
        }
        var key = number.isEmpty() ? Uin.check(typed).messageKey() : "payments.desk.uin-unknown";
        var problems = Problems.of(FieldProblem.of("uin", key));
        var page = new DeskChargesPage(List.of(), true, typed, mayIssue(me), problems, null);
        return pages.refused(TEMPLATE, page);
    }

    private DeskChargesPage page(
            SignedInStaff me, Latest<Charge> listing, boolean open, @Nullable String next) {
        return new DeskChargesPage(
                listing.rows().stream()
                        .map(charge -> entries.of(charge, DeskCharges.show(charge.uin())))
                        .toList(),
                open,
                "",
                mayIssue(me),
                Problems.NONE,
                next);
    }

    private boolean mayIssue(SignedInStaff me) {
        return desk.bodies(me).stream().anyMatch(charges::canIssue);
    }
}
