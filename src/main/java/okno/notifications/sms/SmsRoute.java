package okno.notifications.sms;

import java.util.List;

/// One provider of short messages, whatever it speaks. Each passes `SmsRouteContract`.
interface SmsRoute extends AutoCloseable {
    String name();

    /// Hands a message over.
    ///
    /// @return the provider's ids of its parts; empty when it gives none
    /// @throws NumberRefused when there is no such number
    /// @throws Throttled when the provider takes no more just now
    /// @throws okno.platform.jobs.JobFailed when the provider failed
    List<String> send(Sms sms);

    /// Opens again what a provider closed, so that its reports come in although nothing is sent.
    default void keepOpen() {}

    @Override
    default void close() {}
}
