package okno.notifications.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.notifications.SomeCitizen;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Rule;
import okno.notifications.ladder.Theme;
import okno.platform.Ids;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many deliveries at once, one of which breaks its way out, or all of which do.
@OknoTest
class FloodTests {
    @Autowired private Dispatches dispatches;
    @Autowired private Deliveries deliveries;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Scripted carrier = new Scripted();
    private Citizen anna;

    /// Tests before may have sent at days to come; the rate would count that.
    @BeforeEach
    void beAlone() {
        worker.drain();
        jdbc.sql("delete from notifications.attempt where made_at > :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        anna = citizens.get(SomeCitizen.of(citizens, SomeCitizen.address()).id());
    }

    @AfterEach
    void putBack() {
        clock.reset();
        jdbc.sql("delete from notifications.notice where citizen_id = :citizen")
                .param("citizen", anna.id().value())
                .update();
        jdbc.sql("update notifications.channel set failures = 0, closed_until = null").update();
    }

    @Test
    void ofOneBodyDoesNotDelayTheSingleNoticeOfAnother() {
        for (int i = 0; i < 300; i++) {
            plan(Rule.plain(Theme.STEPS), "flooding");
        }
        var single = plan(Rule.plain(Theme.STEPS), "quiet");

        dispatches.of(carrier).round();

        assertThat(carrier.notices()).contains(single).hasSizeLessThan(150);
    }

    @Test
    void doesNotDelayWhatIsUrgent() {
        for (int i = 0; i < 300; i++) {
            plan(Rule.plain(Theme.STEPS), "flooding");
        }
        var urgent = plan(Rule.alarm(), "flooding");

        dispatches.of(carrier).round();

        assertThat(carrier.notices().subList(0, 9)).contains(urgent);
    }

    @Test
    void leavesNoFasterThanTheChannelMay() {
        for (int i = 0; i < 30; i++) {
            plan(Rule.plain(Theme.STEPS), "flooding");
        }
        var slow =
                new DeliverySettings(
                        new DeliverySettings.Rate(60, 60, 60),
                        2,
                        15,
                        Duration.ofHours(2),
                        Duration.ofDays(5),
                        Duration.ofDays(9));
        clock.advance(Duration.ofMinutes(1));
        var dispatch = dispatches.of(carrier, slow);

        dispatch.round();
        assertThat(carrier.notices()).hasSize(10);

        clock.advance(Duration.ofSeconds(11));
        dispatch.round();
        assertThat(carrier.notices()).hasSize(20);
    }

    @Test
    void passesAMessageThatBreaksItsWayOutAndGivesItUpInTheEnd() {
        var poison = plan(Rule.lawful(Theme.STEPS), "body");
        carrier.script.put(poison, new Handover.Closed("test", "notifications.reason.no-answer"));
        var dispatch = dispatches.of(carrier);

        for (int i = 0; i < 40; i++) {
            plan(Rule.plain(Theme.STEPS), "body");
            dispatch.round();
            dispatch.round();
            clock.advance(Duration.ofMinutes(61));
        }

        assertThat(state(poison)).isEqualTo("given_up");
        assertThat(carrier.sent()).hasSizeGreaterThanOrEqualTo(38);
    }

    @Test
    void doesNotStopAtAMessageThatFailsUnexpectedly() {
        var poison = plan(Rule.plain(Theme.STEPS), "body");
        var other = plan(Rule.plain(Theme.STEPS), "body");
        carrier.broken = Optional.of(poison);

        dispatches.of(carrier).round();

        assertThat(carrier.sent()).containsExactly(other);
        assertThat(state(poison)).isEqualTo("queued");
    }

    private UUID plan(Rule rule, String party) {
        var notice = Ids.next(clock);
        jdbc.sql(
                        """
                insert into notifications.notice
                  (id, citizen_id, topic, word, facts, theme, created_at)
                values (:id, :citizen, 'account', 'new-sign-in', '{}', 'security', now())
                """)
                .param("id", notice)
                .param("citizen", anna.id().value())
                .update();
        deliveries.plan(notice, anna, rule, party);
        return notice;
    }

    private String state(UUID notice) {
        return jdbc.sql(
                        """
                select d.state
                  from notifications.delivery d
                 where d.notice_id = :notice
                   and d.channel = 'email'
                """)
                .param("notice", notice)
                .query(String.class)
                .single();
    }

    /// A channel that does as it is told.
    private static final class Scripted implements Carrier {
        final Map<UUID, Handover> script = new java.util.concurrent.ConcurrentHashMap<>();
        Optional<UUID> broken = Optional.empty();
        private final List<UUID> carried = new CopyOnWriteArrayList<>();

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean reaches(Citizen citizen) {
            return true;
        }

        @Override
        public Handover carry(List<Delivery> together) {
            var notice = together.getFirst().notice();
            if (broken.equals(Optional.of(notice))) {
                throw new IllegalStateException("broken");
            }
            together.forEach(delivery -> carried.add(delivery.notice()));
            return script.getOrDefault(notice, new Handover.Taken("test", ""));
        }

        List<UUID> notices() {
            return List.copyOf(carried);
        }

        List<UUID> sent() {
            var sent = new ArrayList<>(carried);
            sent.removeAll(script.keySet());
            return sent;
        }
    }
}
