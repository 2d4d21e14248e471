package okno.notifications.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import okno.accounts.Citizens;
import okno.notifications.SomeCitizen;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.QuietHours;
import okno.notifications.ladder.Rule;
import okno.notifications.ladder.Theme;
import okno.platform.Ids;
import okno.platform.jobs.JobWorker;
import okno.platform.jobs.Rounds;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rounds of one channel.
@OknoTest
class DispatchTests {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired private Dispatches dispatches;
    @Autowired private Deliveries deliveries;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final ScriptedCarrier carrier = new ScriptedCarrier(Channel.EMAIL);
    private final ScriptedCarrier telephone = new ScriptedCarrier(Channel.SMS);
    private TestNotices notices;

    @BeforeEach
    void beAlone() {
        worker.drain();
        var anna = citizens.get(SomeCitizen.of(citizens, SomeCitizen.address()).id());
        notices = new TestNotices(jdbc, deliveries, anna, clock);
        notices.alone(Channel.EMAIL);
        notices.alone(Channel.SMS);
        notices.forgetTries();
    }

    @AfterEach
    void putBack() {
        clock.reset();
        notices.forget();
    }

    @Test
    void countsNeitherReportsNorTheTriesOfANodeWhoseClockRunsAhead() {
        var before = plan();
        for (int i = 0; i < 20; i++) {
            attempt(before, true, clock.instant());
            attempt(before, false, clock.instant().plus(Duration.ofMinutes(3)));
        }
        for (int i = 0; i < 20; i++) {
            plan();
        }

        var dispatch = dispatches.of(carrier, settings(60, 2));
        while (dispatch.round() > 0) {}

        assertThat(carrier.notices()).hasSize(10);
    }

    @Test
    void looksAgainForRoomSoonerThanForWork() {
        var poll = Duration.ofHours(1);
        for (int i = 0; i < 11; i++) {
            plan();
        }

        var dispatch = dispatches.of(carrier, settings(60, 2));
        while (dispatch.round() > 0) {}
        assertThat(dispatch.pause(poll)).as("one is left").isEqualTo(Duration.ofSeconds(1));
        assertThat(dispatch.pause(Duration.ofMillis(2))).isEqualTo(Duration.ofMillis(2));

        clock.advance(Duration.ofSeconds(11));
        while (dispatch.round() > 0) {}
        assertThat(dispatch.pause(poll)).as("none is left").isEqualTo(poll);
        assertThat(carrier.notices()).hasSize(11);
    }

    @Test
    void doesNotTakeForWorkingWhatNeverReachedItsProvider() {
        var dispatch = dispatches.of(carrier);
        carrier.script.put(plan(), new Handover.Closed("test", "notifications.reason.no-answer"));
        dispatch.round();

        var gone = plan();
        carrier.script.put(gone, new Handover.Needless("test", "notifications.reason.nobody"));
        pass(dispatch, gone, "needless");
        var holed = plan();
        carrier.script.put(holed, new Handover.Unwritable("test", "notifications.reason.missing"));
        pass(dispatch, holed, "refused");
        var homeless = plan();
        carrier.script.put(
                homeless, Handover.Refused.unasked("test", "notifications.reason.no-address"));
        pass(dispatch, homeless, "bounced");
        var broken = plan();
        carrier.broken = Optional.of(broken);
        pass(dispatch, broken, "queued");
        assertThat(failures()).isEqualTo(1);

        var refused = plan();
        carrier.script.put(refused, new Handover.Refused("test", "notifications.reason.refused"));
        pass(dispatch, refused, "bounced");
        assertThat(failures()).isZero();
    }

    @Test
    void restsAndBlamesNobodyWhenSeveralServicesAreSilent() {
        var dispatch = dispatches.of(carrier);
        plan("one.example.ru");
        plan("two.example.ru");

        dispatch.round();
        assertThat(failures()).isEqualTo(1);
        assertThat(dispatch.round()).as("rests").isZero();

        var probe = plan("one.example.ru");
        pass(dispatch, probe, "queued");
        assertThat(failures()).isEqualTo(2);
        assertThat(tries(probe)).isZero();

        clock.advance(Duration.ofSeconds(5));
        pass(dispatch, plan(), "sent");
        assertThat(failures()).isZero();
    }

    @Test
    void doesNotRestForOneSilentServiceNorWhenAnotherAnswers() {
        var dispatch = dispatches.of(carrier);
        var first = plan("one.example.ru");
        var second = plan("one.example.ru");

        dispatch.round();
        assertThat(failures()).isZero();
        assertThat(tries(first) + tries(second)).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        plan("two.example.ru");
        plan();
        dispatch.round();
        assertThat(failures()).isZero();
    }

    @Test
    void triesSomethingElseAfterAProbeThatGotNoAnswer() {
        var dispatch = dispatches.of(carrier);
        var stubborn = notices.plan(Rule.alarm(), "body");
        carrier.script.put(stubborn, silence("one.example.ru"));
        var other = plan("two.example.ru");
        dispatch.round();
        assertThat(failures()).isEqualTo(1);
        carrier.script.remove(other);
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(6));
            dispatch.round();
            assertThat(carrier.notices()).endsWith(stubborn);
        }

        clock.advance(Duration.ofSeconds(81));
        dispatch.round();

        assertThat(notices.state(other)).isEqualTo("sent");
    }

    /// One round later.
    private void pass(Rounds dispatch, UUID notice, String state) {
        clock.advance(Duration.ofSeconds(6));
        dispatch.round();
        assertThat(notices.state(notice)).isEqualTo(state);
    }

    @Test
    void doesNotRingInQuietHoursThoughItIsDue() {
        goTo(LocalTime.of(12, 0));
        var due = notices.plan(Rule.plain(Theme.STEPS), Channel.SMS);
        var urgent = notices.plan(Rule.alarm(), Channel.SMS);
        goTo(LocalTime.of(23, 0));
        var dispatch = dispatches.of(telephone);

        while (dispatch.round() > 0) {}
        assertThat(telephone.notices()).contains(urgent).doesNotContain(due);
        assertThat(notices.state(due)).isEqualTo("held");
        assertThat(next(due)).isEqualTo(QuietHours.NIGHT.release(clock.instant(), MOSCOW));

        goTo(LocalTime.of(8, 1));
        while (dispatch.round() > 0) {}
        assertThat(telephone.notices()).contains(due);
    }

    @Test
    void sendsLettersAtNight() {
        goTo(LocalTime.of(23, 0));
        var letter = plan();

        dispatches.of(carrier).round();

        assertThat(carrier.notices()).contains(letter);
    }

    @Test
    void leavesToTheNextRoundWhatItCannotBeginBeforeItsLeaseEnds() {
        var six = IntStream.range(0, 6).mapToObj(_ -> plan()).toList();
        carrier.before = () -> clock.advance(Duration.ofSeconds(59));
        var dispatch = dispatches.of(carrier, settings(600, 1));

        dispatch.round();
        assertThat(carrier.notices()).hasSize(4);

        dispatch.round();
        assertThat(carrier.notices()).containsAll(six).doesNotHaveDuplicates();
    }

    private UUID plan() {
        return notices.plan(Rule.plain(Theme.STEPS), "body");
    }

    private UUID plan(String silentService) {
        var notice = plan();
        carrier.script.put(notice, silence(silentService));
        return notice;
    }

    private static Handover silence(String service) {
        return new Handover.Silent("test", "notifications.reason.push-no-answer", service);
    }

    /// Goes on to the next such time.
    private void goTo(LocalTime time) {
        var now = clock.instant().atZone(MOSCOW);
        var there = now.with(time);
        clock.advance(Duration.between(now, there.isAfter(now) ? there : there.plusDays(1)));
    }

    private int failures() {
        return jdbc.sql("select failures from notifications.channel where channel = 'email'")
                .query(Integer.class)
                .single();
    }

    private int tries(UUID notice) {
        return jdbc.sql("select attempts from notifications.delivery where notice_id = :notice")
                .param("notice", notice)
                .query(Integer.class)
                .single();
    }

    private Instant next(UUID notice) {
        return jdbc.sql("select next_at from notifications.delivery where notice_id = :notice")
                .param("notice", notice)
                .query((row, _) -> row.getObject("next_at", OffsetDateTime.class).toInstant())
                .single();
    }

    private void attempt(UUID notice, boolean reported, Instant at) {
        jdbc.sql(
                        """
                insert into notifications.attempt
                  (id, delivery_id, channel, provider, outcome, reported, millis, made_at)
                select :id, d.id, 'email', 'test', 'refused', :reported, 12, :at
                  from notifications.delivery d
                 where d.notice_id = :notice
                """)
                .param("id", Ids.next(clock))
                .param("notice", notice)
                .param("reported", reported)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DeliverySettings settings(int rate, int parallel) {
        return new DeliverySettings(
                new DeliverySettings.Rate(rate, rate, rate),
                new DeliverySettings.Parallel(parallel, parallel, parallel),
                15,
                Duration.ofHours(2),
                Duration.ofDays(5),
                Duration.ofDays(9));
    }
}
