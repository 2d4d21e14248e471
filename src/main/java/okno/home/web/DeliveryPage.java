package okno.home.web;

import java.time.ZoneId;
import java.util.List;
import okno.notifications.control.AttemptRow;
import okno.notifications.control.DeliveryRow;

/// A delivery and its attempts.
///
/// @param reason why it stands as it does, in the reader's language
public record DeliveryPage(
        DeliveryRow delivery, String reason, List<Attempt> attempts, ZoneId zone) {
    public DeliveryPage {
        attempts = List.copyOf(attempts);
    }

    /// An attempt.
    ///
    /// @param reason in the reader's language
    public record Attempt(AttemptRow row, String reason) {}
}
