package okno.payments.refunds.web;

import java.time.LocalDate;
import java.util.List;
import okno.platform.web.Problems;

/// The form of a decision to give money back.
///
/// @param uin of the charge, as it is written
/// @param purpose of the charge
/// @param sources to choose from
/// @param form as it was filled in
public record RefundPage(
        String digits,
        String uin,
        String purpose,
        List<Choice> sources,
        RefundForm form,
        Problems problems) {
    public RefundPage {
        sources = List.copyOf(sources);
    }

    /// Money that can be given back.
    ///
    /// @param value what the form sends
    /// @param from who told of it: its word in keys of texts
    /// @param settles whether it settles the charge
    /// @param kopecks at most
    public record Choice(
            String value, String from, LocalDate paidOn, boolean settles, long kopecks) {}
}
