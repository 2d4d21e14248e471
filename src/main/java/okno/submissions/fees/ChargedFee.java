package okno.submissions.fees;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Charge;
import okno.payments.ChargeState;
import okno.payments.Kopecks;

/// A fee of an application that was sent, as it stands today.
///
/// @param uin as people read it
/// @param payBy the last day of paying in time
/// @param awaited whether the result waits for it
/// @param path where its payer looks at it
public record ChargedFee(
        UUID charge,
        String uin,
        ChargeState state,
        Kopecks total,
        Kopecks toPay,
        Optional<LocalDate> payBy,
        boolean awaited,
        String path) {

    /// A fee as it stands on a day.
    ///
    /// @param later whether it was charged after sending
    static ChargedFee of(Charge charge, LocalDate day, boolean later) {
        return new ChargedFee(
                charge.id(),
                charge.uin().formatted(),
                charge.state(day),
                charge.terms().total(),
                charge.toPay(day),
                charge.terms().payBy(),
                later && charge.state(day).open(),
                "/account/charges/" + charge.uin().digits());
    }
}
