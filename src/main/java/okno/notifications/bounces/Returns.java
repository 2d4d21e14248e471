package okno.notifications.bounces;

/// Whoever sent the letters that reports are about.
public interface Returns {
    /// Takes note of a report. One about a letter that was never sent changes nothing; the same
    /// again changes nothing either.
    ///
    /// @return whether the letter was one of the portal's
    boolean take(DeliveryReport report);
}
