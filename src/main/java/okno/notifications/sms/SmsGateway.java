package okno.notifications.sms;

/// The way out for short messages. Every adapter passes `SmsGatewayContract`.
public interface SmsGateway {
    /// Hands a message over; when it returns, somebody else answers for it.
    ///
    /// @throws okno.platform.jobs.JobFailed when it could not be handed over; the reason is the key
    ///     of a text and names neither people nor numbers
    void send(Sms sms);
}
