package okno.notifications.push;

import okno.platform.jobs.JobFailed;

/// A portal without keys for push services.
final class NoPush implements PushGateway {
    @Override
    public void send(Device device, Push push) {
        throw new JobFailed("notifications.reason.no-push");
    }
}
