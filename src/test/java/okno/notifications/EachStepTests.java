package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.Citizens;
import okno.identifiers.Phone;
import okno.notifications.deliveries.Carrier;
import okno.notifications.deliveries.Dispatches;
import okno.notifications.push.Devices;
import okno.notifications.push.PushNode;
import okno.notifications.sms.SmppNode;
import okno.submissions.SubmissionStatus;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every step of a case's life, in the feed of three people and by the channel that each of them
/// chose, through a real server of each.
@OknoTest
class EachStepTests {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Phone phone = new Phone("+79" + TestSnils.next().digits().substring(0, 9));

    @Autowired private BeanFactory portal;
    @Autowired private Citizens citizens;
    @Autowired private Telling telling;
    @Autowired private Dispatches dispatches;
    @Autowired private JdbcClient jdbc;
    @Autowired private MessageSource texts;
    @Autowired private MockMvcTester mvc;

    private SmppNode telephone;
    private PushNode browser;
    private SomeCitizen writtenTo;
    private SomeCitizen messaged;
    private SomeCitizen shown;

    @BeforeEach
    void openServers() throws Exception {
        server.start();
        telephone = new SmppNode(portal);
        browser = new PushNode();
        writtenTo = SomeCitizen.of(citizens, SomeCitizen.address());
        choose(writtenTo, "email");
        messaged = SomeCitizen.of(citizens, Optional.empty());
        choose(messaged, "sms");
        jdbc.sql(
                        """
                update accounts.citizen
                   set phone = :phone, phone_confirmed_at = now()
                 where id = :id
                """)
                .param("phone", phone.e164())
                .param("id", messaged.id().value())
                .update();
        shown = SomeCitizen.of(citizens, Optional.empty());
        choose(shown, "push");
        browser.give(portal, shown.id());
    }

    @AfterEach
    void close() {
        server.stop();
        telephone.close();
        browser.close();
    }

    @Test
    void isToldInTheFeedByLetterByShortMessageAndInTheBrowser() throws Exception {
        var mail = new MailNode(portal, server.getSmtp().getPort()).alone();
        var people = List.of(writtenTo, messaged, shown);
        telling.tell(
                Stream.of(SubmissionStatus.values())
                        .flatMap(step -> people.stream().map(one -> Changes.of(one, step)))
                        .map(change -> News.of(change, Instant.now()))
                        .toList());

        while (mail.send() > 0) {}
        sendBy(
                new SmsCarrier(
                        portal.getBean(Contents.class),
                        portal.getBean(Letters.class),
                        telephone.gateway()));
        sendBy(new PushCarrier(portal.getBean(Devices.class), citizens, browser.gateway(), texts));

        var steps = steps();
        for (var one : people) {
            assertThat(feed(one)).containsExactlyInAnyOrderElementsOf(steps);
        }
        var letters = letters();
        assertThat(letters).hasSameSizeAs(steps);
        assertThat(steps)
                .allSatisfy(step -> assertThat(letters).anyMatch(text -> text.contains(step)));
        assertThat(telephone.inbox(phone))
                .hasSameSizeAs(steps)
                .allMatch(text -> text.contains(Changes.NUMBER))
                .noneMatch(text -> text.contains("Петрова"));
        assertThat(browser.shown())
                .hasSameSizeAs(steps)
                .containsOnly("Новое по вашему делу", "От вас что-то требуется");
    }

    private void sendBy(Carrier carrier) {
        var rounds = dispatches.of(carrier);
        while (rounds.round() > 0) {}
    }

    /// What the feed calls each step.
    private List<String> steps() {
        return Stream.of(SubmissionStatus.values())
                .map(step -> texts.getMessage("notifications.news." + step.word(), null, RUSSIAN))
                .toList();
    }

    private List<String> feed(SomeCitizen reader) throws UnsupportedEncodingException {
        var page =
                mvc.get()
                        .uri("/account/notices")
                        .with(authentication(reader.signedIn()))
                        .exchange()
                        .getResponse()
                        .getContentAsString();
        return Jsoup.parse(page).select(".result-title").eachText();
    }

    /// Their plain texts.
    private List<String> letters() throws MessagingException, IOException {
        var letters = new ArrayList<String>();
        for (MimeMessage letter : server.getReceivedMessages()) {
            var parts = (Multipart) letter.getContent();
            letters.add((String) parts.getBodyPart(0).getContent());
        }
        return letters;
    }

    private void choose(SomeCitizen citizen, String channel) {
        jdbc.sql(
                        """
                insert into notifications.choice (citizen_id, channels, changed_at)
                values (:id, cast(:channels as jsonb), now())
                """)
                .param("id", citizen.id().value())
                .param(
                        "channels",
                        "{\"steps\": [\"%1$s\"], \"demands\": [\"%1$s\"]}".formatted(channel))
                .update();
    }
}
