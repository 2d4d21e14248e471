package okno.notifications.sms;

import java.util.Optional;

/// The way out for short messages. Every adapter passes `SmsGatewayContract`.
public interface SmsGateway {
    /// Hands a message over; when it returns, somebody else answers for it. What becomes of it is
    /// told later by [SmsReported].
    ///
    /// @throws NumberRefused when there is no such number; trying again is of no use
    /// @throws okno.platform.jobs.JobFailed when it could not be handed over; the reason is the key
    ///     of a text and names neither people nor numbers
    Handed send(Sms sms);

    /// What has to be set up before it leads anywhere, as the key of a text; empty once it does.
    default Optional<String> missing() {
        return Optional.empty();
    }
}
