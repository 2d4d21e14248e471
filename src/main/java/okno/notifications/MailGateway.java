package okno.notifications;

import java.util.Optional;

/// The way out for letters. Every adapter passes `MailGatewayContract`.
public interface MailGateway {
    /// Hands a letter over; when it returns, somebody else answers for it.
    ///
    /// @throws okno.platform.jobs.JobFailed when it could not be handed over; the reason is the key
    ///     of a text and names neither people nor addresses
    void send(Mail mail);

    /// What has to be set up before it leads anywhere, as the key of a text; empty once it does.
    default Optional<String> missing() {
        return Optional.empty();
    }

    /// A way on which several letters go one after the other.
    default Line line() {
        return this::send;
    }

    /// Takes letters until it is closed. A letter that is not taken keeps none after it from being
    /// sent.
    interface Line extends AutoCloseable {
        /// As [MailGateway#send].
        void send(Mail mail);

        @Override
        default void close() {}
    }
}
