package okno.notifications;

import okno.platform.jobs.JobFailed;

/// Stands in while no mail server is set: letters wait and say why.
final class NoMail implements MailGateway {
    @Override
    public void send(Mail mail) {
        throw new JobFailed("notifications.reason.no-server");
    }
}
