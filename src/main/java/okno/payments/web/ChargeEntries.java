package okno.payments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.payments.Charge;
import okno.payments.Discount;
import okno.payments.slip.PaymentDetails;
import okno.platform.Zones;
import org.springframework.stereotype.Component;

/// Makes entries of charges. The day is that of the body the money is owed to.
@Component
public class ChargeEntries {

    private final Agencies agencies;
    private final Clock clock;

    ChargeEntries(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today(Charge charge) {
        return today(charge.agency());
    }

    /// The day at a body.
    public LocalDate today(String agency) {
        return LocalDate.ofInstant(clock.instant(), zoneOf(agency));
    }

    /// The day by which several bodies are looked at: that of the capital, which banks close by.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
    }

    /// The zone of a body.
    public ZoneId zoneOf(String agency) {
        return agencies.find(agency).map(Agency::zone).orElse(Zones.MOSCOW);
    }

    /// What a bank is told of the charge today; empty when there is nothing to pay.
    Optional<PaymentDetails> details(Charge charge) {
        var terms = charge.terms();
        return Optional.of(charge.toPay(today(charge)))
                .filter(amount -> !amount.isZero())
                .map(
                        amount ->
                                new PaymentDetails(
                                        terms.payee(), amount, terms.purpose(), charge.uin()));
    }

    /// A charge as it stands today.
    ///
    /// @param path of its page
    public ChargeEntry of(Charge charge, String path) {
        var day = today(charge);
        return new ChargeEntry(
                charge,
                agencies.find(charge.agency()).map(Agency::title).orElse(charge.agency()),
                charge.state(day),
                charge.terms().total().value(),
                charge.toPay(day).value(),
                Math.max(-charge.balance(day), 0),
                charge.settled() || charge.annulled()
                        ? null
                        : charge.discountOn(day).map(Discount::until).orElse(null),
                path);
    }
}
