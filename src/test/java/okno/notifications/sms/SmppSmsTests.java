package okno.notifications.sms;

import static java.lang.Thread.State.TIMED_WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import okno.identifiers.Phone;
import okno.platform.jobs.JobFailed;
import okno.testing.MovableClock;
import okno.testing.TestTls;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SmppSmsTests extends SmsRouteContract {
    private MovableClock clock = new MovableClock();

    @Override
    FakeProvider provider(MovableClock portal) throws IOException {
        clock = portal;
        return new SmppProvider(portal, false);
    }

    @Test
    void writesPlainLatinInTheDefaultAlphabet() {
        route().send(new Sms(UUID.randomUUID(), new Phone("+79281234567"), "Code 12"));

        var sms = server().received().getFirst();
        assertThat(sms.getDataCoding()).isEqualTo(SmsParts.DEFAULT_ALPHABET);
        assertThat(sms.getSourceAddr()).isEqualTo("Okno");
        assertThat(sms.getSourceAddrTon()).isEqualTo((byte) 5);
    }

    @Test
    @Timeout(20)
    void bindsAgainAfterTheLineBroke() {
        route().send(sms());
        server().hangUp();
        // The end of a connection arrives on its own.
        while (!((SmppSms) route()).isBroken()) {
            Thread.onSpinWait();
        }

        route().keepOpen();

        assertThat(server().bound()).isEqualTo(2);
        route().send(sms());
        assertThat(server().received()).hasSize(2);
    }

    @Test
    void bindsNoLineThatNobodyNeeded() {
        route().keepOpen();

        assertThat(server().bound()).isZero();
    }

    @Test
    void slowsDownWhenItIsAskedTo() {
        server().behave(FakeProvider.Mode.THROTTLES);
        assertThatExceptionOfType(Throttled.class).isThrownBy(() -> route().send(sms()));
        server().behave(FakeProvider.Mode.TAKES);

        assertThatExceptionOfType(Throttled.class).isThrownBy(() -> route().send(sms()));
        clock.advance(Duration.ofSeconds(2));
        route().send(sms());

        assertThat(server().received()).hasSize(1);
    }

    @Test
    void leavesAProviderAloneForAMomentThatDoesNotLetItIn() throws Exception {
        var server = server();
        var right = server.settings("p", "smpp");
        var wrong =
                new SmsSettings.Provider(
                        "p",
                        right.url(),
                        "",
                        "Okno",
                        right.http(),
                        new SmsSettings.Smpp("okno", "wrong", "", 4, false, Duration.ofSeconds(30)),
                        right.receipts());
        try (var line =
                new SmppLine(
                        wrong,
                        Duration.ofSeconds(5),
                        (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        _ -> {},
                        clock)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(line::open);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(line::open)
                    .withMessage("the line failed a moment ago");
        }
        assertThat(server.bound()).isZero();
    }

    @Test
    void speaksByTlsToWhoHasTheNameAlone() throws Exception {
        var right = TestTls.of("sms.example.ru");
        var wrong = TestTls.of("another.example.ru");
        var socket =
                right.server()
                        .getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (var provider = new SmppProvider(clock, false, socket);
                var trusting = secure(provider, right);
                var doubting = secure(provider, wrong)) {
            assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> doubting.send(sms()));
            assertThat(provider.bound()).isZero();

            trusting.send(sms());
            assertThat(provider.received()).hasSize(1);
        }
    }

    private SmsRoute secure(SmppProvider provider, TestTls tls) {
        return new SmppSms(
                provider.settings("p", "smpps"),
                Duration.ofSeconds(5),
                tls.client().getSocketFactory(),
                _ -> {},
                clock);
    }

    @Test
    void cutsALongTextIntoPartsThatFindTogether() throws Exception {
        var text = "Ваше заявление рассмотрено 🙂. ".repeat(8);
        try (var cutting = new SmppProvider(clock, true);
                var route = cutting.route("cutting", Duration.ofSeconds(5), _ -> {})) {
            var receipts = route.send(new Sms(UUID.randomUUID(), number(), text));

            assertThat(receipts).hasSize(4);
            assertThat(cutting.received())
                    .allSatisfy(part -> assertThat(part.getShortMessage()).hasSizeLessThan(141));
            assertThat(cutting.inbox(number())).containsExactly(text);
        }
    }

    @Test
    void readsReceiptsByTheirParametersToo() throws Exception {
        var reports = new CopyOnWriteArrayList<Report>();
        try (var provider = new SmppProvider(clock, false);
                var route = provider.route("p", Duration.ofSeconds(5), reports::add)) {
            route.send(sms());

            provider.deliver(
                    "",
                    new ESMClass(0x04),
                    new OptionalParameter.Receipted_message_id("42"),
                    new OptionalParameter.Message_state((byte) 5));
            provider.deliver("id:7 stat:DELIVRD", new ESMClass(0));

            assertThat(reports)
                    .containsExactly(Report.failed("42", "notifications.reason.sms-undelivered"));
        }
    }

    @Test
    @Timeout(60)
    void keepsNoMoreMessagesWaitingThanItsWindow() throws Exception {
        server().behave(FakeProvider.Mode.SILENT);
        var senders =
                Stream.generate(() -> Thread.ofPlatform().start(() -> route().send(sms())))
                        .limit(12)
                        .toList();
        while (server().waiting() < 4
                || !senders.stream().allMatch(one -> one.getState() == TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        assertThat(server().waiting()).isEqualTo(4);

        server().answer();
        for (var sender : senders) {
            sender.join();
        }
        assertThat(server().received()).hasSize(8);
    }

    private SmppProvider server() {
        return (SmppProvider) provider();
    }

    private static Phone number() {
        return new Phone("+79281234567");
    }
}
