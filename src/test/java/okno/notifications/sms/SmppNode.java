package okno.notifications.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import okno.identifiers.Phone;
import org.springframework.beans.factory.BeanFactory;

/// Sends short messages by a provider of a test's own that speaks SMPP, since the shared portal has
/// the outbox.
public final class SmppNode implements AutoCloseable {
    private final String name = "p" + UUID.randomUUID();
    private final SmppProvider provider;
    private final SmsRoute route;
    private final SmsReceipts receipts;

    public SmppNode(BeanFactory portal) throws IOException {
        var clock = portal.getBean(Clock.class);
        this.receipts = portal.getBean(SmsReceipts.class);
        this.provider = new SmppProvider(clock, false);
        this.route =
                provider.route(
                        name, Duration.ofSeconds(9), report -> receipts.reported(name, report));
    }

    /// Hands messages over and lets the provider know them.
    public SmsGateway gateway() {
        return sms -> {
            var handed = new Handed(name, route.send(sms));
            receipts.handed(sms.id(), handed);
            return handed;
        };
    }

    /// What the telephone shows, in no order.
    public List<String> inbox(Phone owner) {
        return provider.inbox(owner);
    }

    /// Reports of the message that was taken last.
    public void report(String state) throws Exception {
        provider.report(name, provider.last(), state, receipts);
    }

    /// No number exists from now on.
    public void refuseNumbers() {
        provider.behave(FakeProvider.Mode.REFUSES_NUMBERS);
    }

    @Override
    public void close() {
        route.close();
        provider.close();
    }
}
