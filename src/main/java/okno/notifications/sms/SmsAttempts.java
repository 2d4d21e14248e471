package okno.notifications.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                .param("now", now())
                .update();
    }

    /// How providers answered since then, or since they were trusted again.
    Map<String, Failover.Standing> since(Instant start, int slowMillis) {
        var standings = new HashMap<String, Failover.Standing>();
        jdbc.sql(
                        """
                select a.provider, count(*) as attempts, max(a.made_at) as last_at,
                       count(*) filter (where not a.accepted or a.millis > :slow) as bad
                  from notifications.sms_attempt a
                  left join notifications.sms_trust t on t.provider = a.provider
                 where a.made_at >= :start
                   and (t.trusted_at is null or a.made_at > t.trusted_at)
                 group by a.provider
                """)
                .param("slow", slowMillis)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            var name = row.getString("provider");
                            var last = row.getObject("last_at", OffsetDateTime.class).toInstant();
                            standings.put(
                                    name,
                                    new Failover.Standing(
                                            name, row.getInt("attempts"), row.getInt("bad"), last));
                        });
        return standings;
    }

    /// Lets one message of all nodes probe a provider.
    ///
    /// @return whether it is this one
    boolean claimProbe(String provider) {
        return jdbc.sql(
                                """
                insert into notifications.sms_trust as t (provider, probed_at)
                values (:provider, :now)
                on conflict (provider) do update
                   set probed_at = excluded.probed_at
                 where t.probed_at <= :before
                """)
                        .param("provider", provider)
                        .param("now", now())
                        .param("before", now().minus(Failover.BETWEEN_PROBES))
                        .update()
                == 1;
    }

    /// Keeps how a probe went; enough good ones in a row and only what comes after counts.
    void probed(String provider, boolean good) {
        jdbc.sql(
                        """
                update notifications.sms_trust
                   set good_probes = case when :good and good_probes + 1 < :enough
                                          then good_probes + 1 else 0 end,
                       trusted_at = case when :good and good_probes + 1 >= :enough
                                         then cast(:now as timestamptz) else trusted_at end
                 where provider = :provider
                """)
                .param("good", good)
                .param("enough", Failover.PROBES)
                .param("now", now())
                .param("provider", provider)
                .update();
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
