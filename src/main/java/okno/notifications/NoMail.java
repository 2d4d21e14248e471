package okno.notifications;

/// Stands in while no mail server is set: letters wait and say why.
final class NoMail implements MailGateway {
    @Override
    public void send(Mail mail) {
        throw new ProviderAway("notifications.reason.no-server");
    }
}
