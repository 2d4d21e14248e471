package okno.accounts.contacts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import org.springframework.stereotype.Component;

/// Tells a proven address or number that its account leaves it: if a stranger did that, the owner
/// learns it where the stranger does not read.
@Component
class Farewells {
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Citizens citizens;
    private final SecretCourier courier;
    private final Clock clock;

    Farewells(Citizens citizens, SecretCourier courier, Clock clock) {
        this.citizens = citizens;
        this.courier = courier;
        this.clock = clock;
    }

    /// Before the contact of an account is replaced or removed.
    ///
    /// @param next the new one; empty if there will be none
    void tell(CitizenId citizen, Channel channel, Optional<Contact> next) {
        var contacts = citizens.get(citizen).contacts();
        Optional<Contact> leaving =
                switch (channel) {
                    case EMAIL -> contacts.confirmedEmail().map(Contact.Email::new);
                    case PHONE -> contacts.confirmedPhone().map(Contact.Mobile::new);
                };
        leaving.filter(old -> !Optional.of(old).equals(next))
                .ifPresent(
                        old ->
                                courier.send(
                                        new SecretMessage(
                                                SecretMessage.Kind.CONTACT_LEFT,
                                                old.recipient(),
                                                "",
                                                "",
                                                contacts.language()),
                                        clock.instant().plus(WORTH_TELLING)));
    }
}
