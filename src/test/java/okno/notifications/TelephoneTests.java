package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.identifiers.Phone;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Dispatches;
import okno.notifications.deliveries.Handover;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Theme;
import okno.notifications.push.Device;
import okno.notifications.push.DeviceGone;
import okno.notifications.push.Devices;
import okno.notifications.push.Push;
import okno.notifications.push.PushGateway;
import okno.notifications.sms.SmppNode;
import okno.platform.jobs.JobFailed;
import okno.platform.jobs.JobWorker;
import okno.submissions.SubmissionStatus;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// News on the telephone: short messages by SMPP and what browsers show.
@OknoTest
class TelephoneTests {
    private static final String KEY = "B" + "A".repeat(86);
    private static final String SECRET = "A".repeat(22);

    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private Devices devices;
    @Autowired private Telling telling;
    @Autowired private Dispatches dispatches;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MessageSource texts;

    private final Phone phone = new Phone("+79" + TestSnils.next().digits().substring(0, 9));
    private final Browsers browsers = new Browsers();
    private SomeCitizen anna;
    private SmppNode provider;
    private SmsCarrier sms;

    @BeforeEach
    void beAlone() throws Exception {
        worker.drain();
        anna = SomeCitizen.of(citizens, Optional.empty());
        jdbc.sql(
                        """
                update accounts.citizen
                   set phone = :phone, phone_confirmed_at = now()
                 where id = :id
                """)
                .param("phone", phone.e164())
                .param("id", anna.id().value())
                .update();
        jdbc.sql(
                        """
                insert into notifications.choice (citizen_id, channels, changed_at)
                values (:id, '{"steps": ["sms", "push"], "demands": ["sms", "push"]}', now())
                """)
                .param("id", anna.id().value())
                .update();
        provider = new SmppNode(portal);
        sms =
                new SmsCarrier(
                        portal.getBean(Contents.class),
                        portal.getBean(Letters.class),
                        provider.gateway());
    }

    @AfterEach
    void close() {
        provider.close();
        jdbc.sql("delete from notifications.notice where citizen_id = :id")
                .param("id", anna.id().value())
                .update();
    }

    @Test
    void notesThatAMessageArrived() throws Exception {
        var notice = tell(SubmissionStatus.DONE);
        dispatches.of(sms).round();
        assertThat(states(notice)).containsEntry("sms", "sent");

        provider.report("DELIVRD");

        assertThat(states(notice)).containsEntry("sms", "delivered");
        assertThat(outcomes(notice)).containsExactly("taken", "delivered");
    }

    @Test
    void climbsOnWhenAMessageIsLost() throws Exception {
        var notice = tell(SubmissionStatus.DONE);
        dispatches.of(sms).round();

        provider.report("UNDELIV");

        assertThat(states(notice)).containsEntry("sms", "bounced").containsEntry("letter", "held");
    }

    @Test
    void climbsOnWhenThereIsNoSuchNumber() {
        provider.refuseNumbers();
        var notice = tell(SubmissionStatus.DONE);

        dispatches.of(sms).round();

        assertThat(states(notice)).containsEntry("sms", "bounced").containsEntry("letter", "held");
    }

    @Test
    void keepsAReportThatComesBeforeItIsNotedThatTheMessageLeft() throws Exception {
        var notice = tell(SubmissionStatus.DONE);
        var delivery = waiting(notice);
        var handover = sms.open(List.of(List.of(delivery))).carry(List.of(delivery));
        assertThat(handover).isInstanceOf(Handover.Taken.class);

        provider.report("DELIVRD");
        assertThat(states(notice)).containsEntry("sms", "queued");

        jdbc.sql("update notifications.delivery set state = 'sent', sent_at = now() where id = :id")
                .param("id", delivery.id())
                .update();
        worker.drain();
        assertThat(states(notice)).containsEntry("sms", "delivered");
    }

    @Test
    void showsNewsInEachBrowserWithoutSayingWhose() {
        addDevice();
        addDevice();
        var notice = tell(SubmissionStatus.NEED_INFO);

        dispatches.of(push()).round();

        assertThat(states(notice)).containsEntry("push", "sent");
        assertThat(browsers.shown).hasSize(2);
        assertThat(browsers.shown.getFirst().title()).isEqualTo("От вас что-то требуется");
        assertThat(browsers.shown.getFirst().link()).isEqualTo("/account/notices/" + notice);
        assertThat(browsers.shown.getFirst().language()).isEqualTo(Locale.of("ru"));
        assertThat(browsers.shown.toString()).doesNotContain(Changes.NUMBER, "Петрова");
    }

    @Test
    void forgetsABrowserThatIsGoneAndClimbsOnWhenItWasTheLast() {
        addDevice();
        browsers.failure = Optional.of(DeviceGone.told());
        jdbc.sql("update accounts.citizen set phone_confirmed_at = null where id = :id")
                .param("id", anna.id().value())
                .update();
        var notice = tell(SubmissionStatus.DONE);

        dispatches.of(push()).round();

        assertThat(devices.owners(List.of(anna.id()))).isEmpty();
        assertThat(states(notice)).containsEntry("push", "bounced").containsEntry("letter", "held");
    }

    @Test
    void triesABrowserAgainWhoseServiceFailed() {
        addDevice();
        browsers.failure = Optional.of(new JobFailed("notifications.reason.push-refused"));
        var notice = tell(SubmissionStatus.DONE);

        dispatches.of(push()).round();

        assertThat(devices.owners(List.of(anna.id()))).isNotEmpty();
        assertThat(states(notice)).containsEntry("push", "queued");
        assertThat(outcomes(notice)).containsExactly("later");
    }

    @Test
    void doesNotBlameTheChannelForOneServiceThatDoesNotAnswer() {
        addDevice();
        browsers.failure = Optional.of(new JobFailed("notifications.reason.push-no-answer"));
        var notice = tell(SubmissionStatus.DONE);

        dispatches.of(push()).round();

        assertThat(outcomes(notice)).containsExactly("later");
        assertThat(
                        jdbc.sql(
                                        "select failures from notifications.channel where channel = 'push'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private PushCarrier push() {
        return new PushCarrier(devices, citizens, browsers, texts);
    }

    private void addDevice() {
        var address = "https://push.example.ru/" + UUID.randomUUID();
        assertThat(devices.add(anna.id(), new Devices.Given(address, KEY, SECRET, "Firefox")))
                .isTrue();
    }

    private UUID tell(SubmissionStatus status) {
        var change = Changes.of(anna, status);
        telling.tell(List.of(News.of(change, Instant.now())));
        return change.event();
    }

    private Map<String, String> states(UUID notice) {
        var states = new HashMap<String, String>();
        jdbc.sql("select channel, state from notifications.delivery where notice_id = :notice")
                .param("notice", notice)
                .query(
                        row -> {
                            states.put(row.getString("channel"), row.getString("state"));
                        });
        return states;
    }

    private List<String> outcomes(UUID notice) {
        return jdbc.sql(
                        """
                select a.outcome
                  from notifications.attempt a
                  join notifications.delivery d on d.id = a.delivery_id
                 where d.notice_id = :notice
                 order by a.id
                """)
                .param("notice", notice)
                .query((row, _) -> row.getString("outcome"))
                .list();
    }

    private Delivery waiting(UUID notice) {
        var id =
                jdbc.sql("select id from notifications.delivery where notice_id = :notice")
                        .param("notice", notice)
                        .query(UUID.class)
                        .single();
        return new Delivery(
                id,
                notice,
                anna.id(),
                Channel.SMS,
                Theme.STEPS,
                "body",
                false,
                true,
                false,
                0,
                Instant.now(),
                Optional.empty());
    }

    /// Browsers that show, or fail all alike.
    private static final class Browsers implements PushGateway {
        private final List<Push> shown = new ArrayList<>();
        private Optional<JobFailed> failure = Optional.empty();

        @Override
        public synchronized void send(Device device, Push push) {
            failure.ifPresent(
                    problem -> {
                        throw problem;
                    });
            shown.add(push);
        }
    }
}
