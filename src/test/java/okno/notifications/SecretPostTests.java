package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.accounts.ports.SecretMessage.Kind;
import okno.accounts.ports.SecretMessage.Recipient;
import okno.identifiers.Phone;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class SecretPostTests {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Duration SOON = Duration.ofMinutes(10);

    @Autowired private SecretCourier courier;
    @Autowired private DemoOutbox outbox;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Phone phone = new Phone("+79" + TestSnils.next().digits().substring(0, 9));

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bringsEverySecretByBothWays(Kind kind) {
        var address = SomeCitizen.address().orElseThrow();
        send(kind, new Recipient.ByEmail(address), RUSSIAN);
        send(kind, new Recipient.BySms(phone), RUSSIAN);
        worker.drain();

        var told =
                switch (kind) {
                    case CONTACT_LEFT -> "больше не связан";
                    case ACCOUNT_ERASED -> "данные о вас стерты";
                    case CONTACT, RECOVERY, SIGN_IN, INVITATION -> "12345";
                };
        assertThat(textsTo(phone.e164())).singleElement().asString().contains(told);
        assertThat(textsTo(address.value()))
                .singleElement()
                .asString()
                .containsAnyOf(told, "/somewhere?token=1");
    }

    @Test
    void writesInTheLanguageOfTheReader() {
        send(Kind.CONTACT, new Recipient.BySms(phone), Locale.ENGLISH);
        worker.drain();

        assertThat(textsTo(phone.e164())).singleElement().asString().contains("Tell it to nobody");
    }

    @Test
    void keepsNoSecretInTheTableInTheClear() {
        send(Kind.CONTACT, new Recipient.BySms(phone), RUSSIAN);

        var rows =
                jdbc.sql("select cast(j.* as text) from platform.job j where j.kind = :kind")
                        .param("kind", SecretHandler.KIND)
                        .query(String.class)
                        .list();

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(phone.e164()));
        worker.drain();
    }

    @Test
    void dropsASecretThatCameTooLate() {
        send(Kind.CONTACT, new Recipient.BySms(phone), RUSSIAN);
        clock.advance(SOON.plusMinutes(1));

        worker.drain();

        assertThat(textsTo(phone.e164())).isEmpty();
    }

    private void send(Kind kind, Recipient to, Locale language) {
        var message = new SecretMessage(kind, to, "12345", "/somewhere?token=1", language);
        courier.send(message, clock.instant().plus(SOON));
    }

    private List<String> textsTo(String recipient) {
        return outbox.to(recipient, 200).stream().map(OutboxMessage::text).toList();
    }
}
