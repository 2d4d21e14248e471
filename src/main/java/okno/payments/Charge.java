package okno.payments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.Uin;

/// What somebody owes a body, as it stands. Who it is stands elsewhere, sealed.
///
/// @param agency slug of the body the money is owed to
/// @param matter the application it is a fee of
/// @param lock grows with every change of what it says, not with payments
public record Charge(
        UUID id,
        Uin uin,
        String agency,
        ChargeKind kind,
        Optional<Matter> matter,
        ChargeTerms terms,
        LocalDate issuedOn,
        boolean annulled,
        Money money,
        int lock) {

    /// An application.
    ///
    /// @param citizen whose it is; absent once he is gone
    /// @param id of the draft and of the submission
    public record Matter(Optional<CitizenId> citizen, UUID id) {}

    /// What was paid.
    ///
    /// @param paid all that was
    /// @param early of this, what was paid by the last day of the discount
    public record Money(Kopecks paid, Kopecks early, Optional<Acknowledgement> acknowledgement) {
        static final Money NONE = new Money(Kopecks.ZERO, Kopecks.ZERO, Optional.empty());
    }

    /// Nothing is left to pay, on whatever day.
    public boolean settled() {
        return money.paid().value() >= terms.total().value() || paidInTime() || acknowledged();
    }

    /// Nothing is left to pay, or its body asks for it no more.
    public boolean closed() {
        return annulled || settled();
    }

    /// What is left to pay on a day, in kopecks; below zero when more was paid than is owed. Who
    /// paid the lesser amount in time owes nothing, and who paid the whole one in that time did not
    /// pay too much.
    public long balance(LocalDate day) {
        long paid = money.paid().value();
        long total = terms.total().value();
        if (settled()) {
            return Math.min(total - paid, 0);
        }
        var owed = discountOn(day).flatMap(it -> terms.discounted(kind)).map(Kopecks::value);
        return owed.orElse(total) - paid;
    }

    /// What is to be paid on a day: nothing for one that is annulled.
    public Kopecks toPay(LocalDate day) {
        return new Kopecks(annulled ? 0 : Math.max(balance(day), 0));
    }

    /// The discount, if it can still be used on a day.
    public Optional<Discount> discountOn(LocalDate day) {
        return terms.discount().filter(discount -> !day.isAfter(discount.until()));
    }

    /// Where it stands on a day.
    public ChargeState state(LocalDate day) {
        if (annulled) {
            return ChargeState.ANNULLED;
        }
        long balance = balance(day);
        if (balance < 0) {
            return ChargeState.OVERPAID;
        }
        if (balance == 0) {
            return acknowledged() ? ChargeState.ACKNOWLEDGED : ChargeState.PAID;
        }
        if (terms.payBy().filter(day::isAfter).isPresent()) {
            return ChargeState.OVERDUE;
        }
        return money.paid().value() > 0 ? ChargeState.PARTLY : ChargeState.NOT_PAID;
    }

    /// Whether what is paid on a day is paid by the last day of the discount.
    private boolean isEarly(LocalDate paidOn) {
        return terms.discount().filter(it -> !paidOn.isAfter(it.until())).isPresent();
    }

    /// As it stands when this is paid on a day.
    public Charge paying(Kopecks amount, LocalDate paidOn) {
        return paying(amount.value(), paidOn);
    }

    /// The same; below zero it goes back.
    Charge paying(long kopecks, LocalDate paidOn) {
        long early = money.early().value() + (isEarly(paidOn) ? kopecks : 0);
        var paid =
                new Money(
                        new Kopecks(Math.addExact(money.paid().value(), kopecks)),
                        new Kopecks(early),
                        money.acknowledgement());
        return new Charge(id, uin, agency, kind, matter, terms, issuedOn, annulled, paid, lock);
    }

    Charge acknowledged(Optional<Acknowledgement> anew) {
        var known = new Money(money.paid(), money.early(), anew);
        return new Charge(id, uin, agency, kind, matter, terms, issuedOn, annulled, known, lock);
    }

    private boolean paidInTime() {
        var early = money.early().value();
        return terms.discounted(kind).filter(less -> early >= less.value()).isPresent();
    }

    private boolean acknowledged() {
        return money.acknowledgement().filter(Acknowledgement::settles).isPresent();
    }

    /// The same, saying something else.
    Charge with(ChargeTerms others, boolean nowAnnulled, Kopecks early) {
        var changed = new Money(money.paid(), early, money.acknowledgement());
        return new Charge(
                id, uin, agency, kind, matter, others, issuedOn, nowAnnulled, changed, lock);
    }
}
