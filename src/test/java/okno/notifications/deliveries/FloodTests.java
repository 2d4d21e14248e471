package okno.notifications.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.notifications.SomeCitizen;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Rule;
import okno.notifications.ladder.Theme;
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

    private final ScriptedCarrier carrier = new ScriptedCarrier(Channel.EMAIL);
    private Citizen anna;
    private TestNotices notices;

    @BeforeEach
    void beAlone() {
        worker.drain();
        anna = citizens.get(SomeCitizen.of(citizens, SomeCitizen.address()).id());
        notices = new TestNotices(jdbc, deliveries, anna, clock);
        notices.alone(Channel.EMAIL);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        notices.forget();
    }

    @Test
    void ofOneBodyDoesNotDelayTheSingleNoticeOfAnother() {
        for (int i = 0; i < 300; i++) {
            notices.plan(Rule.plain(Theme.STEPS), "flooding");
        }
        var single = notices.plan(Rule.plain(Theme.STEPS), "quiet");

        dispatches.of(carrier).round();

        assertThat(carrier.notices()).contains(single).hasSizeLessThan(150);
    }

    @Test
    void fillsARoundThoughManyBodiesOnlyHoldSomething() {
        for (int i = 0; i < 200; i++) {
            notices.plan(Rule.plain(Theme.STEPS), "holding" + i);
        }
        jdbc.sql(
                        """
                update notifications.delivery
                   set state = 'held', next_at = :tomorrow
                 where citizen_id = :citizen
                """)
                .param(
                        "tomorrow",
                        clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("citizen", anna.id().value())
                .update();
        for (int i = 0; i < 200; i++) {
            notices.plan(Rule.plain(Theme.STEPS), "flooding");
        }

        assertThat(dispatches.of(carrier).round()).isEqualTo(50);
    }

    @Test
    void doesNotDelayWhatIsUrgent() {
        for (int i = 0; i < 300; i++) {
            notices.plan(Rule.plain(Theme.STEPS), "flooding");
        }
        var urgent = notices.plan(Rule.alarm(), "flooding");

        dispatches.of(carrier).round();

        assertThat(carrier.notices().subList(0, 9)).contains(urgent);
    }

    @Test
    void leavesNoFasterThanTheChannelMay() {
        for (int i = 0; i < 30; i++) {
            notices.plan(Rule.plain(Theme.STEPS), "flooding");
        }
        var slow =
                new DeliverySettings(
                        new DeliverySettings.Rate(60, 60, 60),
                        new DeliverySettings.Parallel(2, 2, 2),
                        15,
                        Duration.ofHours(2),
                        Duration.ofDays(5),
                        Duration.ofDays(9));
        notices.forgetTries();
        var dispatch = dispatches.of(carrier, slow);

        while (dispatch.round() > 0) {}
        assertThat(carrier.notices()).hasSize(10);

        clock.advance(Duration.ofSeconds(11));
        while (dispatch.round() > 0) {}
        assertThat(carrier.notices()).hasSize(20);
    }

    @Test
    void passesAMessageThatBreaksItsWayOutAndGivesItUpInTheEnd() {
        var poison = notices.plan(Rule.lawful(Theme.STEPS), "body");
        carrier.script.put(poison, new Handover.Closed("test", "notifications.reason.no-answer"));
        var dispatch = dispatches.of(carrier);

        for (int i = 0; i < 40; i++) {
            notices.plan(Rule.plain(Theme.STEPS), "body");
            dispatch.round();
            dispatch.round();
            clock.advance(Duration.ofMinutes(61));
        }

        assertThat(notices.state(poison)).isEqualTo("given_up");
        assertThat(carrier.sent()).hasSizeGreaterThanOrEqualTo(38);
    }

    @Test
    void doesNotStopAtAMessageThatFailsUnexpectedly() {
        var poison = notices.plan(Rule.plain(Theme.STEPS), "body");
        var other = notices.plan(Rule.plain(Theme.STEPS), "body");
        carrier.broken = Optional.of(poison);

        dispatches.of(carrier).round();

        assertThat(carrier.sent()).containsExactly(other);
        assertThat(notices.state(poison)).isEqualTo("queued");
    }
}
