package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import okno.identifiers.Phone;
import okno.testing.TestSnils;
import org.junit.jupiter.api.Test;

/// What every way out for short messages keeps to.
public abstract class SmsGatewayContract {
    private final Phone anna = someNumber();

    protected abstract SmsGateway gateway();

    /// What the telephone shows: messages of one id are one message.
    protected abstract List<String> inbox(Phone owner);

    @Test
    void bringsRussianWordsUnchanged() {
        gateway().send(new Sms(UUID.randomUUID(), anna, "12345 – код, «никому»!"));

        assertThat(inbox(anna)).containsExactly("12345 – код, «никому»!");
    }

    @Test
    void letsAMessageSentTwiceBeKnownAsOne() {
        var sms = new Sms(UUID.randomUUID(), anna, "Раз");
        gateway().send(sms);
        gateway().send(sms);

        assertThat(inbox(anna)).hasSize(1);
    }

    @Test
    void bringsAMessageToItsNumberOnly() {
        gateway().send(new Sms(UUID.randomUUID(), anna, "Раз"));

        assertThat(inbox(someNumber())).isEmpty();
    }

    protected static Phone someNumber() {
        return new Phone("+79" + TestSnils.next().digits().substring(0, 9));
    }
}
