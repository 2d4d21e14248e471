package okno.accounts.recovery;

import java.time.Clock;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.accounts.ports.SecretMessage.Recipient;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Component;

/// Sends codes and links, and keeps contacts from being flooded: however many names lead to one, it
/// is written to only so often.
@Component
class RecoveryPost {
    private final SecretCourier courier;
    private final Throttle throttle;
    private final Clock clock;

    RecoveryPost(SecretCourier courier, Throttle throttle, Clock clock) {
        this.courier = courier;
        this.throttle = throttle;
        this.clock = clock;
    }

    void send(SecretMessage message) {
        courier.send(message, clock.instant().plus(Way.CONTACT.life()));
    }

    /// Whether one more code may go there; counts it if so.
    ///
    /// @param browser by what a browser that signed in with the login before is counted apart, or
    ///     an empty text: strangers who ask on purpose keep no owner from his code
    boolean mayGo(Recipient to, String browser) {
        var contact =
                switch (to) {
                    case Recipient.ByEmail(var address) -> address.value();
                    case Recipient.BySms(var phone) -> phone.e164();
                };
        try {
            throttle.enter(ThrottleScope.RECOVERY_CONTACT, (contact + " " + browser).strip());
            return true;
        } catch (TooManyRequests _) {
            return false;
        }
    }
}
