package okno.notifications;

import java.util.Optional;

/// Stands in while no mail server is set: letters wait and say why.
final class NoMail implements MailGateway {
    private static final String REASON = "notifications.reason.no-server";

    @Override
    public void send(Mail mail) {
        throw new ProviderAway(REASON);
    }

    @Override
    public Optional<String> missing() {
        return Optional.of(REASON);
    }
}
