package okno.accounts.factors;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okno.platform.secrets.Secrets;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What passkeys are asked to sign: good for one deed of one person, once, for a few minutes. A
/// challenge carries its own end and a keyed fingerprint of all that, so that asking for many costs
/// the database nothing; only answered ones are kept, until they would be too old anyway.
@Component
class Challenges {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int NONCE_BYTES = 16;
    private static final int HEAD_BYTES = NONCE_BYTES + Long.BYTES;
    private static final int PRINT_BYTES = 32;
    private static final int SWEPT_AT_ONCE = 10_000;

    private final SpentChallenges store;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(SpentChallenges store, Secrets secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What a signature is for.
    enum Deed {
        /// Adding a key.
        ADD,
        /// Coming in with a key alone; nobody knows yet who it is.
        COME_IN,
        /// Coming in with a key after the password.
        CONFIRM,
        /// Showing once more who one is, amid a session.
        PROVE
    }

    /// A new challenge, in base64url.
    ///
    /// @param who the id of the person, or an empty text if nobody knows yet
    String issue(Deed deed, String who) {
        var head = new byte[HEAD_BYTES];
        random.nextBytes(head);
        var until = clock.instant().plus(LIFE);
        ByteBuffer.wrap(head).putLong(NONCE_BYTES, until.getEpochSecond());
        var whole = Arrays.copyOf(head, HEAD_BYTES + PRINT_BYTES);
        System.arraycopy(print(deed, who, head), 0, whole, HEAD_BYTES, PRINT_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Takes a signed challenge; false if it is not one of ours for this deed and person, is too
    /// old or was taken before.
    boolean spend(Deed deed, String who, String challenge) {
        var whole = Base64.getUrlDecoder().decode(challenge);
        if (whole.length != HEAD_BYTES + PRINT_BYTES) {
            return false;
        }
        var head = Arrays.copyOf(whole, HEAD_BYTES);
        var print = Arrays.copyOfRange(whole, HEAD_BYTES, whole.length);
        var until = Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(NONCE_BYTES));
        return MessageDigest.isEqual(print, print(deed, who, head))
                && clock.instant().isBefore(until)
                && store.spend(print, until);
    }

    /// Drops what is too old to be answered.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        store.deleteExpired(clock.instant(), SWEPT_AT_ONCE);
    }

    private byte[] print(Deed deed, String who, byte[] head) {
        var purpose = "accounts.challenge." + deed.name().toLowerCase(Locale.ROOT);
        return secrets.fingerprint(purpose, who + " " + HexFormat.of().formatHex(head));
    }
}
