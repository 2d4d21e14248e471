package okno.submissions.fees;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.audit.Actor;
import okno.catalogue.Variant;
import okno.catalogue.Variant.Collected.When;
import okno.payments.Charge;
import okno.submissions.SubmissionId;
import okno.submissions.fees.Billing.Bill;
import org.springframework.stereotype.Component;

/// Fees that are charged after sending: once the body has accepted an application, or has decided
/// to grant it. Its result waits for the money. Called in the transaction of the verb.
@Component
public class LateFees {
    private final Charging charging;
    private final Billing billing;

    LateFees(Charging charging, Billing billing) {
        this.charging = charging;
        this.billing = billing;
    }

    /// How an application stands to its fee.
    public enum Stage {
        /// Nothing of it is in the way of the result.
        CLEAR,
        /// It is to be charged before the result is given.
        DUE,
        /// It is charged, and something is left to pay.
        AWAITED
    }

    /// How an application stands to its fee. A charge that its body annulled is waited for no more:
    /// there may be exempt persons.
    public Stage stage(FeeOrder order) {
        var charged = charging.of(order.id());
        if (!charged.stream().allMatch(Charge::closed)) {
            return Stage.AWAITED;
        }
        boolean due =
                charged.isEmpty()
                        && bill(order)
                                .filter(bill -> bill.how().when() == When.DECIDED)
                                .isPresent();
        return due ? Stage.DUE : Stage.CLEAR;
    }

    /// Charges the fee once an application got so far.
    ///
    /// @param when this fee is charged; others are not
    /// @param day last one of paying in time
    /// @return empty where nothing is charged
    public Optional<Charge> charge(FeeOrder order, When when, LocalDate day, Actor by) {
        return bill(order)
                .filter(bill -> bill.how().when() == when)
                .map(bill -> charging.charge(bill.by(Optional.of(day)), by));
    }

    /// Brings back what was annulled when an application was refused that is decided anew. What its
    /// body annulled itself, and said why, stays annulled.
    ///
    /// @param day last one of paying in time
    /// @return empty where nothing was
    public Optional<Charge> restored(FeeOrder order, Optional<LocalDate> day, Actor by) {
        return charging.of(order.id()).stream()
                .findFirst()
                .filter(charging::tookBack)
                .flatMap(
                        charge ->
                                bill(order)
                                        .map(bill -> charging.restored(charge, bill.by(day), by)));
    }

    /// Takes back what nobody owes any more. What was paid in full stays; a part of it is to be
    /// given back.
    public void discarded(SubmissionId application, Actor by) {
        charging.annul(application, charge -> !charge.settled(), by);
    }

    /// What was charged for an application, as it stands on a day, the newest first.
    ///
    /// @param variant that was asked for
    public List<ChargedFee> charged(SubmissionId application, Variant variant, LocalDate day) {
        boolean later = FeeOrder.later(variant);
        return charging.of(application).stream()
                .map(one -> ChargedFee.of(one, day, later))
                .toList();
    }

    /// Of some charges those that something is left to pay of.
    ///
    /// @param day on which a charge stands so
    public Map<UUID, ChargedFee> awaited(
            Collection<UUID> charges, Function<Charge, LocalDate> day) {
        return charging.all(charges).stream()
                .map(one -> ChargedFee.of(one, day.apply(one), true))
                .filter(ChargedFee::awaited)
                .collect(Collectors.toMap(ChargedFee::charge, fee -> fee));
    }

    /// Whether a charge of an application is waited for no more.
    public boolean done(SubmissionId application, UUID charge) {
        return charging.of(application).stream()
                .anyMatch(one -> one.id().equals(charge) && one.closed());
    }

    /// Whether what was charged for an application last is waited for no more.
    public boolean done(SubmissionId application) {
        return charging.of(application).stream().findFirst().filter(Charge::closed).isPresent();
    }

    private Optional<Bill> bill(FeeOrder order) {
        return billing.of(order).filter(_ -> billing.known(order));
    }
}
