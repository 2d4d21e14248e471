package okno.notifications.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import okno.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SmsAttempts {
    private static final int SWEPT_AT_ONCE = 50_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SmsAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Count(int all, int bad) {
        static final Count NONE = new Count(0, 0);
    }

    void add(String provider, boolean accepted, int millis) {
        jdbc.sql(
                        """
                insert into notifications.sms_attempt (id, provider, accepted, millis, made_at)
                values (:id, :provider, :accepted, :millis, :now)
                """)
                .param("id", Ids.next(clock))
                .param("provider", provider)
                .param("accepted", accepted)
                .param("millis", millis)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Count> since(Instant start, int slowMillis) {
        var counts = new HashMap<String, Count>();
        jdbc.sql(
                        """
                select a.provider, count(*) as attempts,
                       count(*) filter (where not a.accepted or a.millis > :slow) as bad
                  from notifications.sms_attempt a
                 where a.made_at >= :start
                 group by a.provider
                """)
                .param("slow", slowMillis)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            var count = new Count(row.getInt("attempts"), row.getInt("bad"));
                            counts.put(row.getString("provider"), count);
                        });
        return counts;
    }

    void deleteBefore(Instant start) {
        jdbc.sql(
                        """
                delete from notifications.sms_attempt a
                 where a.id in (
                       select o.id
                         from notifications.sms_attempt o
                        where o.made_at < :start
                        order by o.made_at
                        limit :limit)
                """)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("limit", SWEPT_AT_ONCE)
                .update();
    }
}
