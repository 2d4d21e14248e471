package okno.home.web;

import java.time.ZoneId;
import java.util.List;
import okno.notifications.control.DeliveryRow;
import okno.notifications.control.Failures;
import org.jspecify.annotations.Nullable;

/// Deliveries that failed alike.
///
/// @param reason in the reader's language
/// @param next the address of the page after
public record FailedPage(
        Failures failures,
        String reason,
        List<DeliveryRow> deliveries,
        ZoneId zone,
        @Nullable String next) {
    public FailedPage {
        deliveries = List.copyOf(deliveries);
    }
}
