package okno.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.notifications.push.Device;
import okno.notifications.push.Push;
import okno.notifications.push.PushGateway;
import okno.notifications.sms.Handed;
import okno.notifications.sms.Sms;
import okno.notifications.sms.SmsGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where messages of a demonstration end: nothing leaves, everything can be looked at.
@Repository
@Profile("demo & !post")
public class DemoOutbox implements MailGateway, SmsGateway, PushGateway {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        keep(mail.id(), mail.to().value(), "email", mail.subject(), mail.text());
    }

    @Override
    public Handed send(Sms sms) {
        keep(sms.id(), sms.to().e164(), "sms", "", sms.text());
        return new Handed("demo", List.of());
    }

    @Override
    public void send(Device device, Push push) {
        keep(push.id(), device.endpoint().getHost(), "push", push.title(), push.text());
    }

    /// It takes whatever there is.
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    private void keep(UUID id, String to, String channel, String subject, String text) {
        jdbc.sql(
                        """
                insert into notifications.outbox
                  (id, recipient, channel, subject, text, created_at)
                values
                  (:id, :to, :channel, :subject, :text, :now)
                on conflict (id, channel) do nothing
                """)
                .param("id", id)
                .param("to", to)
                .param("channel", channel)
                .param("subject", subject)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What would have left, the newest first.
    public List<OutboxMessage> newest(int limit) {
        return jdbc.sql(
                        """
                select o.recipient, o.channel, o.subject, o.text, o.created_at
                  from notifications.outbox o
                 order by o.kept_at desc, o.id desc
                 limit :limit
                """)
                .param("limit", limit)
                .query(DemoOutbox::toMessage)
                .list();
    }

    /// What would have come to one address, number or server, the newest first.
    public List<OutboxMessage> to(String recipient, int limit) {
        return jdbc.sql(
                        """
                select o.recipient, o.channel, o.subject, o.text, o.created_at
                  from notifications.outbox o
                 where o.recipient = :recipient
                 order by o.kept_at desc, o.id desc
                 limit :limit
                """)
                .param("recipient", recipient)
                .param("limit", limit)
                .query(DemoOutbox::toMessage)
                .list();
    }

    private static OutboxMessage toMessage(ResultSet row, int index) throws SQLException {
        return new OutboxMessage(
                row.getString("recipient"),
                row.getString("channel"),
                row.getString("subject"),
                row.getString("text"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
