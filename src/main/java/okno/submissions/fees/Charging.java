package okno.submissions.fees;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import okno.audit.Actor;
import okno.payments.Charge;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import okno.submissions.SubmissionId;
import okno.submissions.fees.Billing.Bill;
import org.springframework.stereotype.Component;

/// Keeps one charge for each application and body, and has it follow what the application costs.
@Component
class Charging {
    private static final String UNSAID = "";

    private final Charges charges;
    private final Billing billing;
    private final PaidInVain inVain;

    Charging(Charges charges, Billing billing, PaidInVain inVain) {
        this.charges = charges;
        this.billing = billing;
        this.inVain = inVain;
    }

    /// What was charged for an application, the newest first.
    List<Charge> of(SubmissionId application) {
        return charges.of(application.value());
    }

    List<Charge> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : charges.all(ids);
    }

    /// What was charged by the body that receives it, as the answers were then. What that body
    /// annulled itself, and said why, stands as well while the application costs no more: there are
    /// exempt persons, and nobody is asked twice for what he was told he need not pay.
    Optional<Charge> known(Bill bill) {
        return of(bill.order().id()).stream()
                .filter(charge -> charge.agency().equals(bill.body().slug()))
                .filter(charge -> !charge.annulled() || waives(charge, bill))
                .findFirst();
    }

    private boolean waives(Charge charge, Bill bill) {
        return !bill.terms().total().moreThan(charge.terms().total()) && !tookBack(charge);
    }

    /// A charge follows the answers and keeps what was paid for it; of other bodies it takes back
    /// what nobody has paid. A fee that was paid for an application that came to nothing is taken
    /// for this one (Tax Code, article 333.40).
    Charge charge(Bill bill, Actor by) {
        var known = known(bill);
        if (known.isPresent()) {
            return known.get().annulled() ? known.get() : corrected(known.get(), bill.terms(), by);
        }
        annul(bill.order().id(), charge -> !charge.settled(), by);
        var paid = inVain.take(bill.matter(), bill.body().slug(), bill.terms(), by);
        return paid.orElseGet(() -> charges.issue(billing.charge(bill), by));
    }

    /// Whether the portal took a charge back: it gives no reason, officers have to.
    boolean tookBack(Charge charge) {
        return charge.annulled()
                && charges.history(charge.id())
                        .getLast()
                        .reason()
                        .filter(UNSAID::equals)
                        .isPresent();
    }

    /// Brings a charge back that was annulled.
    Charge restored(Charge charge, Bill bill, Actor by) {
        var restored = charges.restore(charge.id(), charge.lock(), UNSAID, by);
        return corrected(restored, bill.terms(), by);
    }

    void annul(SubmissionId application, Predicate<Charge> which, Actor by) {
        of(application).stream()
                .filter(charge -> !charge.annulled() && which.test(charge))
                .forEach(charge -> charges.annul(charge.id(), charge.lock(), UNSAID, by));
    }

    /// Requisites that have changed matter only to who has not paid yet.
    private Charge corrected(Charge charge, ChargeTerms terms, Actor by) {
        var said = charge.terms();
        boolean dated = terms.payBy().isEmpty() || terms.payBy().equals(said.payBy());
        boolean same =
                said.total().equals(terms.total())
                        && (charge.settled() || (dated && said.payee().equals(terms.payee())));
        return same ? charge : charges.correct(charge.id(), charge.lock(), terms, UNSAID, by);
    }
}
