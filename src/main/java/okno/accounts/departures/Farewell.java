package okno.accounts.departures;

import java.time.Clock;
import java.time.Duration;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.accounts.ports.SecretMessage.Recipient;
import org.springframework.stereotype.Component;

/// Tells a person at his proven contacts that nothing is known of him any more. The message takes
/// the address along, sealed, for the portal will not know it when it leaves.
@Component
class Farewell {
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Citizens citizens;
    private final SecretCourier courier;
    private final Clock clock;

    Farewell(Citizens citizens, SecretCourier courier, Clock clock) {
        this.citizens = citizens;
        this.courier = courier;
        this.clock = clock;
    }

    void say(CitizenId citizen) {
        var contacts = citizens.get(citizen).contacts();
        contacts.confirmedEmail()
                .ifPresent(address -> send(new Recipient.ByEmail(address), contacts));
        contacts.confirmedPhone().ifPresent(phone -> send(new Recipient.BySms(phone), contacts));
    }

    private void send(Recipient to, Citizen.Contacts contacts) {
        var kind = SecretMessage.Kind.ACCOUNT_ERASED;
        courier.send(
                new SecretMessage(kind, to, "", "", contacts.language()),
                clock.instant().plus(WORTH_TELLING));
    }
}
