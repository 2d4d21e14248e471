package okno.submissions.fees;

import java.time.LocalDate;
import okno.payments.Charge;
import okno.payments.ChargeState;
import okno.payments.Kopecks;

/// A fee of an application that was sent, as it stands today.
///
/// @param uin as people read it
/// @param path where its payer looks at it
public record ChargedFee(String uin, ChargeState state, Kopecks total, Kopecks toPay, String path) {

    /// A fee as it stands on a day.
    public static ChargedFee of(Charge charge, LocalDate day) {
        return new ChargedFee(
                charge.uin().formatted(),
                charge.state(day),
                charge.terms().total(),
                charge.toPay(day),
                "/account/charges/" + charge.uin().digits());
    }
}
