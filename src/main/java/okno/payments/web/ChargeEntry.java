package okno.payments.web;

import java.time.LocalDate;
import okno.payments.Charge;
import okno.payments.ChargeState;
import org.jspecify.annotations.Nullable;

/// A charge as pages show it on a day.
///
/// @param body title of the body the money is owed to
/// @param total kopecks
/// @param toPay kopecks that are to be paid on the day
/// @param left kopecks that are left of what was paid too much
/// @param discountUntil the last day of paying less, while that is possible
/// @param path of its page
public record ChargeEntry(
        Charge charge,
        String body,
        ChargeState state,
        long total,
        long toPay,
        long left,
        @Nullable LocalDate discountUntil,
        String path) {

    /// Kind of the charge, as keys of texts write it.
    public String kind() {
        return charge.kind().word();
    }

    /// What it is paid for.
    public String purpose() {
        return charge.terms().purpose();
    }

    /// The number as people read it.
    public String uin() {
        return charge.uin().formatted();
    }

    /// The last day of paying in time.
    public @Nullable LocalDate payBy() {
        return charge.terms().payBy().orElse(null);
    }
}
