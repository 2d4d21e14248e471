package okno.payments.statements;

import java.time.LocalDate;
import java.util.Optional;
import okno.payments.Charge;
import okno.payments.Kopecks;

/// How money that names a charge settles it.
///
/// @param part of the money that settles the charge
/// @param doubt why somebody has to look all the same
record Match(Kopecks part, Optional<Doubt> doubt) {

    /// Weighs money against a charge.
    ///
    /// @param account that the money came to
    static Match of(Charge charge, String account, Kopecks amount, LocalDate paidOn) {
        if (!charge.terms().payee().account().number().equals(account)) {
            return none(Doubt.WRONG_PAYEE);
        }
        if (charge.annulled()) {
            return none(Doubt.ANNULLED);
        }
        var owed = charge.toPay(paidOn);
        if (owed.isZero()) {
            return none(Doubt.DOUBLE);
        }
        // Who pays the whole amount although less would do has not paid too much.
        var most = charge.terms().total().without(charge.money().paid());
        if (amount.moreThan(most)) {
            return new Match(most, Optional.of(Doubt.OVER));
        }
        return new Match(
                amount, owed.moreThan(amount) ? Optional.of(Doubt.PART) : Optional.empty());
    }

    static Match none(Doubt doubt) {
        return new Match(Kopecks.ZERO, Optional.of(doubt));
    }
}
