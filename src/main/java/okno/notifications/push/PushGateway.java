package okno.notifications.push;

/// The way out for notices in browsers.
public interface PushGateway {
    /// Hands a notice over to the push service of a browser.
    ///
    /// @return the address by which the service knows it; empty when it gives none
    /// @throws DeviceGone when the browser takes no more notices
    /// @throws okno.platform.jobs.JobFailed when it could not be handed over
    String send(Device device, Push push);
}
