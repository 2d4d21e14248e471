package okno.notifications.push;

import java.util.Optional;

/// The way out for notices in browsers.
public interface PushGateway {
    /// Hands a notice over to the push service of a browser.
    ///
    /// @throws DeviceGone when the browser takes no more notices
    /// @throws okno.platform.jobs.JobFailed when it could not be handed over
    void send(Device device, Push push);

    /// What has to be set up before it leads anywhere, as the key of a text; empty once it does.
    default Optional<String> missing() {
        return Optional.empty();
    }
}
