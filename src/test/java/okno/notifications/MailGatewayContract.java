package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import okno.identifiers.EmailAddress;
import org.junit.jupiter.api.Test;

/// What every way out for letters keeps to.
abstract class MailGatewayContract {
    private final EmailAddress anna = SomeCitizen.address().orElseThrow();

    /// A letter as its receiver sees it.
    record Received(String subject, String text) {}

    abstract MailGateway gateway();

    /// What a mailbox shows: letters of one id are one letter.
    abstract List<Received> mailbox(EmailAddress owner) throws Exception;

    @Test
    void bringsRussianWordsUnchanged() throws Exception {
        var text = "Здравствуйте!\n\nУслуга оказана: «Архивная справка».\nhttp://localhost/a?b=1";
        gateway().send(new Mail(UUID.randomUUID(), anna, "Новое по заявлению № 26-1", text));

        assertThat(mailbox(anna)).containsExactly(new Received("Новое по заявлению № 26-1", text));
    }

    @Test
    void letsALetterSentTwiceBeKnownAsOne() throws Exception {
        var mail = new Mail(UUID.randomUUID(), anna, "Новое", "Раз");
        gateway().send(mail);
        gateway().send(mail);

        assertThat(mailbox(anna)).hasSize(1);
    }

    @Test
    void keepsDifferentLettersOfTheSameWordsApart() throws Exception {
        gateway().send(new Mail(UUID.randomUUID(), anna, "Новое", "Раз"));
        gateway().send(new Mail(UUID.randomUUID(), anna, "Новое", "Раз"));

        assertThat(mailbox(anna)).hasSize(2);
    }

    @Test
    void bringsALetterToItsAddressOnly() throws Exception {
        gateway().send(new Mail(UUID.randomUUID(), anna, "Новое", "Раз"));

        assertThat(mailbox(SomeCitizen.address().orElseThrow())).isEmpty();
    }
}
