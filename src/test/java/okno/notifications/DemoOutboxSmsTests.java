package okno.notifications;

import java.util.List;
import okno.identifiers.Phone;
import okno.notifications.sms.SmsGateway;
import okno.notifications.sms.SmsGatewayContract;
import okno.testing.OknoTest;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class DemoOutboxSmsTests extends SmsGatewayContract {
    @Autowired private DemoOutbox outbox;

    @Override
    protected SmsGateway gateway() {
        return outbox;
    }

    @Override
    protected List<String> inbox(Phone owner) {
        return outbox.to(owner.e164(), 200).stream()
                .filter(message -> message.channel().equals("sms"))
                .map(OutboxMessage::text)
                .toList();
    }
}
