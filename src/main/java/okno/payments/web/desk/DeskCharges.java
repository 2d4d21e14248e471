package okno.payments.web.desk;

import java.util.List;
import java.util.Set;
import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payments;
import okno.payments.payees.PayeeChange;
import okno.payments.payees.Payees;
import okno.payments.web.ChargeEntries;
import okno.platform.NotFound;
import okno.platform.web.Problems;
import org.springframework.stereotype.Component;

/// The bodies of an officer, their charges and what the page of one shows.
@Component
class DeskCharges {
    static final String PATH = "/desk/charges";

    private final Officers officers;
    private final Charges charges;
    private final Payments payments;
    private final Payees payees;
    private final ChargeEntries entries;

    DeskCharges(
            Officers officers,
            Charges charges,
            Payments payments,
            Payees payees,
            ChargeEntries entries) {
        this.officers = officers;
        this.charges = charges;
        this.payments = payments;
        this.payees = payees;
        this.entries = entries;
    }

    static String show(Uin uin) {
        return PATH + "/" + uin.digits();
    }

    static Actor actor(SignedInStaff me) {
        return Actor.staff(me.id().value());
    }

    Set<String> bodies(SignedInStaff me) {
        return officers.agenciesOf(me.id());
    }

    /// The requisites by which his bodies can charge.
    List<PayeeChange> requisites(SignedInStaff me) {
        return payees.of(bodies(me)).stream()
                .filter(it -> it.state() == PayeeChange.State.IN_FORCE)
                .filter(it -> charges.canIssue(it.agency()))
                .toList();
    }

    /// @throws NotFound if it is not of one of his bodies
    Charge get(SignedInStaff me, Uin uin) {
        return charges.find(bodies(me), uin).orElseThrow(() -> new NotFound("charge"));
    }

    DeskChargePage page(
            SignedInStaff me, Charge charge, ChargeForm form, Problems problems, boolean changed) {
        return new DeskChargePage(
                entries.of(charge, show(charge.uin())),
                charges.open(bodies(me), charge, actor(me))
                        .orElseThrow(() -> new NotFound("charge")),
                charges.history(charge.id()),
                payments.of(charge),
                entries.zoneOf(charge.agency()),
                form,
                problems,
                changed);
    }
}
