package okno.payments.checkouts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// A basket of charges before it is paid.
///
/// @param path where it is sent
/// @param back where it was made
/// @param form drawn with this form
/// @param total kopecks
/// @param available whether there is a gateway to pay by
/// @param other the checkout in which one of them is being paid already
public record PayPage(
        String path,
        String back,
        String form,
        List<Row> rows,
        long total,
        boolean available,
        @Nullable Other other,
        Problems problems) {
    public PayPage {
        rows = List.copyOf(rows);
    }

    /// A charge.
    ///
    /// @param digits of its number
    /// @param kopecks to be paid
    public record Row(String digits, String uin, String purpose, String body, long kopecks) {}

    /// Somebody pays one of them already.
    ///
    /// @param path of his checkout; absent when it is not the reader's
    /// @param until when it will be over at the latest
    public record Other(@Nullable String path, Instant until, ZoneId zone) {}
}
