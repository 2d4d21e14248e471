package okno.notifications.deliveries;

import java.util.Locale;

/// How a delivery stands.
public enum DeliveryState {
    /// Waits for its turn.
    QUEUED,
    /// Waits on purpose: for the morning, the daily letter, the days before paper.
    HELD,
    /// A provider answers for it.
    SENT,
    /// The provider says that it arrived.
    DELIVERED,
    /// It could not be written: something it has to say is not known.
    REFUSED,
    /// Nobody is at the address.
    BOUNCED,
    /// Failed too often.
    GIVEN_UP,
    /// Nobody has to be told any more.
    NEEDLESS;

    /// As tables, keys of texts and addresses write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
