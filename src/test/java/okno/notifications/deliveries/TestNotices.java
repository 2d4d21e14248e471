package okno.notifications.deliveries;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Rule;
import okno.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Notices to one reader, who is reached by electronic mail.
record TestNotices(JdbcClient jdbc, Deliveries deliveries, Citizen reader, Clock clock) {
    UUID plan(Rule rule, String party) {
        var notice = Ids.next(clock);
        jdbc.sql(
                        """
                insert into notifications.notice
                  (id, citizen_id, topic, word, facts, theme, created_at)
                values (:id, :citizen, 'account', 'new-sign-in', '{}', 'security', now())
                """)
                .param("id", notice)
                .param("citizen", reader.id().value())
                .update();
        deliveries.plan(List.of(new Deliveries.Told(notice, reader, rule, party)));
        return notice;
    }

    /// The same by another channel.
    UUID plan(Rule rule, Channel channel) {
        var notice = plan(rule, "body");
        jdbc.sql("update notifications.delivery set channel = :channel where notice_id = :notice")
                .param("channel", channel.word())
                .param("notice", notice)
                .update();
        return notice;
    }

    String state(UUID notice) {
        return jdbc.sql(
                        """
                select d.state
                  from notifications.delivery d
                 where d.notice_id = :notice
                   and d.channel <> 'letter'
                """)
                .param("notice", notice)
                .query(String.class)
                .single();
    }

    /// Has what others left wait elsewhere, so that the rounds of a channel are this reader's own,
    /// and has the channel work.
    void alone(Channel channel) {
        jdbc.sql(
                        """
                update notifications.delivery
                   set next_at = greatest(next_at, :now) + interval '30 days'
                 where channel = :channel
                   and state in ('queued', 'held')
                   and citizen_id <> :citizen
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("channel", channel.word())
                .param("citizen", reader.id().value())
                .update();
        open();
    }

    /// Tests before may have sent at moments that are still to come; the rate counts them then.
    void forgetTries() {
        jdbc.sql("delete from notifications.attempt where made_at > :lately")
                .param("lately", clock.instant().minusSeconds(10).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget() {
        jdbc.sql("delete from notifications.notice where citizen_id = :citizen")
                .param("citizen", reader.id().value())
                .update();
        open();
    }

    private void open() {
        jdbc.sql("update notifications.channel set failures = 0, closed_until = null").update();
    }
}
