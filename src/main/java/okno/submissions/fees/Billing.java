package okno.submissions.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.agencies.Agency;
import okno.catalogue.Variant.Collected;
import okno.catalogue.Variant.Fee;
import okno.forms.Answer;
import okno.identifiers.PayerIdentifier;
import okno.payments.Charge;
import okno.payments.ChargeKind;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.NewCharge;
import okno.payments.Payee;
import okno.payments.Payer;
import okno.payments.payees.Payees;
import org.springframework.stereotype.Component;

/// What an application costs, and to whom.
@Component
class Billing {
    private final Charges charges;
    private final Payees payees;
    private final Citizens citizens;
    private final Clock clock;

    Billing(Charges charges, Payees payees, Citizens citizens, Clock clock) {
        this.charges = charges;
        this.payees = payees;
        this.citizens = citizens;
        this.clock = clock;
    }

    /// What an application costs.
    ///
    /// @param terms as a charge says them
    record Bill(FeeOrder order, Fee.Known fee, Collected how, Agency body, ChargeTerms terms) {
        /// The same, to be paid by a day, if by any.
        Bill by(Optional<LocalDate> day) {
            var dated =
                    new ChargeTerms(
                            terms.total(),
                            terms.discount(),
                            terms.purpose(),
                            terms.legalAct(),
                            day,
                            terms.payee());
            return new Bill(order, fee, how, body, dated);
        }

        /// Whose application the charge is for.
        Charge.Matter matter() {
            return new Charge.Matter(Optional.of(order.citizen()), order.id().value());
        }
    }

    /// Empty where it is free, or its body cannot charge by the portal.
    Optional<Bill> of(FeeOrder order) {
        if (!(order.variant().fee() instanceof Fee.Known fee) || fee.collected().isEmpty()) {
            return Optional.empty();
        }
        var how = fee.collected().get();
        return order.body()
                .filter(body -> charges.canIssue(body.slug()))
                .flatMap(
                        body ->
                                payees.find(body.slug(), how.payee())
                                        .map(payee -> terms(order, fee, how, payee))
                                        .map(terms -> new Bill(order, fee, how, body, terms)));
    }

    /// A charge that asks for it.
    ///
    /// @throws okno.platform.NotFound if there is no such citizen any more
    NewCharge charge(Bill bill) {
        return new NewCharge(
                Optional.empty(),
                bill.body().slug(),
                ChargeKind.DUTY,
                NewCharge.Source.APPLICATION,
                Optional.of(bill.matter()),
                payer(citizens.get(bill.order().citizen())),
                bill.terms(),
                LocalDate.ofInstant(clock.instant(), bill.body().zone()));
    }

    /// Whether somebody is there to pay.
    boolean known(FeeOrder order) {
        return citizens.find(order.citizen()).isPresent();
    }

    private static ChargeTerms terms(FeeOrder order, Fee.Known fee, Collected how, Payee payee) {
        return new ChargeTerms(
                amount(order, fee, how),
                Optional.empty(),
                cut(order.title(), ChargeTerms.LONGEST_PURPOSE),
                fee.basis().map(basis -> cut(basis, ChargeTerms.LONGEST_ACT)),
                Optional.empty(),
                payee);
    }

    /// By the СНИЛС only of whom the portal knows: one that is merely claimed would show the charge
    /// to the person it belongs to.
    private static Payer payer(Citizen citizen) {
        var identifier =
                citizen.level() == AccountLevel.CONFIRMED
                        ? citizen.snils().map(PayerIdentifier::of)
                        : Optional.<PayerIdentifier>empty();
        return new Payer(identifier, cut(citizen.name().full(), Payer.LONGEST_NAME));
    }

    private static Kopecks amount(FeeOrder order, Fee.Known fee, Collected how) {
        long times =
                how.times()
                        .flatMap(order.answers()::find)
                        .filter(Answer.Amount.class::isInstance)
                        .map(answer -> ((Answer.Amount) answer).value().longValue())
                        .orElse(1L);
        return new Kopecks(
                Math.multiplyExact(fee.kopecks(), Math.clamp(times, 1, Collected.MOST_TIMES)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
