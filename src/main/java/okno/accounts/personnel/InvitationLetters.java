package okno.accounts.personnel;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.accounts.ports.SecretCourier;
import okno.accounts.ports.SecretMessage;
import okno.identifiers.EmailAddress;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/// Links by which members of staff choose a password. A link is a random word of 256 bits that only
/// its letter holds; the portal keeps a fingerprint.
@Component
class InvitationLetters {
    /// As long as letters of confirmation: over a weekend, not over a holiday.
    static final Duration LIFE = Duration.ofDays(3);

    static final String PATH = "/staff/invitation";

    private static final String PURPOSE = "accounts.invitation";
    private static final int WORD_BYTES = 32;

    private final InvitationStore store;
    private final SecretCourier courier;
    private final Secrets secrets;
    private final Clock clock;

    InvitationLetters(InvitationStore store, SecretCourier courier, Secrets secrets, Clock clock) {
        this.store = store;
        this.courier = courier;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Sends a link; the one sent before is void.
    void send(StaffId id, String email) {
        var now = clock.instant();
        var expires = now.plus(LIFE);
        var word = secrets.randomWord(WORD_BYTES);
        store.put(id, print(word), now, expires);
        courier.send(
                new SecretMessage(
                        SecretMessage.Kind.INVITATION,
                        new SecretMessage.Recipient.ByEmail(new EmailAddress(email)),
                        "",
                        PATH + "?key=" + word,
                        Locale.of("ru")),
                expires);
    }

    /// Whose link this is, while it holds.
    Optional<StaffId> open(String word) {
        return store.find(print(word), clock.instant());
    }

    /// Uses a link up.
    ///
    /// @return false when it was used meanwhile
    boolean take(String word) {
        return store.take(print(word));
    }

    /// Voids the link of a person, if there is one.
    void drop(StaffId id) {
        store.drop(id);
    }

    private byte[] print(String word) {
        return secrets.fingerprint(PURPOSE, word);
    }
}
