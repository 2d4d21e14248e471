package okno.notifications.push;

import java.util.Optional;
import okno.platform.jobs.JobFailed;

/// A portal without keys for push services.
final class NoPush implements PushGateway {
    private static final String REASON = "notifications.reason.no-push";

    @Override
    public void send(Device device, Push push) {
        throw new JobFailed(REASON);
    }

    @Override
    public Optional<String> missing() {
        return Optional.of(REASON);
    }
}
