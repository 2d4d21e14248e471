package okno.notifications;

/// The way out for letters. Every adapter passes `MailGatewayContract`.
public interface MailGateway {
    /// Hands a letter over; when it returns, somebody else answers for it.
    ///
    /// @throws okno.platform.jobs.JobFailed when it could not be handed over; the reason is the key
    ///     of a text and names neither people nor addresses
    void send(Mail mail);
}
