package okno.notifications.sms;

import java.util.Optional;
import okno.platform.jobs.JobFailed;

/// Stands in while no provider is set: messages wait and say why.
final class NoSms implements SmsGateway {
    private static final String REASON = "notifications.reason.no-sms";

    @Override
    public Handed send(Sms sms) {
        throw new JobFailed(REASON);
    }

    @Override
    public Optional<String> missing() {
        return Optional.of(REASON);
    }
}
