package okno.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where letters of a demonstration end: nothing leaves, everything can be looked at.
@Repository
@Profile("demo")
public class DemoOutbox implements MailGateway {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        jdbc.sql(
                        """
                insert into notifications.outbox
                  (id, recipient, channel, subject, text, created_at)
                values
                  (:id, :to, 'email', :subject, :text, :now)
                on conflict (id) do nothing
                """)
                .param("id", mail.id())
                .param("to", mail.to().value())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What would have left, the newest first.
    public List<OutboxMessage> newest(int limit) {
        return jdbc.sql(
                        """
                select o.recipient, o.channel, o.subject, o.text, o.created_at
                  from notifications.outbox o
                 order by o.created_at desc, o.id desc
                 limit :limit
                """)
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
