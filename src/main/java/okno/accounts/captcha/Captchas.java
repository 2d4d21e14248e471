package okno.accounts.captcha;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.secrets.Secrets;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes that tell people from programs. A code lives ten minutes and serves one form; it leaves
/// the server only drawn or spoken.
@Service
public class Captchas {
    /// How long a code may be used.
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// Digits of a code.
    public static final int LENGTH = 5;

    private static final int MOST_USES = 3;
    private static final int SWEPT_AT_ONCE = 10_000;
    private static final String PURPOSE = "accounts.captcha";

    private final CaptchaStore store;
    private final CaptchaCodes codes;
    private final CaptchaPicture picture;
    private final CaptchaSound sound;
    private final Secrets secrets;
    private final Clock clock;

    Captchas(
            CaptchaStore store,
            CaptchaCodes codes,
            CaptchaPicture picture,
            CaptchaSound sound,
            Secrets secrets,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.picture = picture;
        this.sound = sound;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// A new code for a form.
    @Transactional
    public Captcha issue() {
        var id = Ids.next(clock);
        var now = clock.instant();
        var code = codes.next();
        var sealed = secrets.sealText(PURPOSE, code, id);
        store.insert(id, print(id, code), sealed, now, now.plus(LIFE));
        return new Captcha(id);
    }

    /// The code drawn, a PNG of 260 by 90.
    ///
    /// @throws NotFound if there is no such code any more
    @Transactional(readOnly = true)
    public byte[] picture(UUID id) {
        return picture.draw(code(id), seed(id, "picture"));
    }

    /// The code spoken, a WAV.
    ///
    /// @param language `ru` or `en`
    /// @throws NotFound if there is no such code any more
    @Transactional(readOnly = true)
    public byte[] sound(UUID id, String language) {
        return sound.speak(code(id), language, seed(id, "sound-" + language));
    }

    /// Whether this is the code. Right or wrong, it is used up: a right one serves only the same
    /// form again, when a browser sends it twice.
    ///
    /// @param form what the form says, so that it is known when it comes again
    @Transactional
    public boolean redeem(UUID id, String typed, String form) {
        var formPrint = secrets.fingerprint("accounts.captcha-form", form);
        var expected = store.use(id, formPrint, MOST_USES, clock.instant());
        var digits = typed.replaceAll("\\s", "");
        if (expected.isPresent() && MessageDigest.isEqual(expected.get(), print(id, digits))) {
            return true;
        }
        store.spend(id, MOST_USES);
        return false;
    }

    /// Drops codes that nobody can use any more.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        store.deleteExpired(clock.instant(), SWEPT_AT_ONCE);
    }

    private String code(UUID id) {
        var sealed = store.sealedCode(id, clock.instant()).orElseThrow(NotFound::new);
        return secrets.openText(PURPOSE, sealed, id);
    }

    private byte[] print(UUID id, String code) {
        return secrets.fingerprint(PURPOSE, id + " " + code);
    }

    /// Keyed, so that the way a picture was bent cannot be found out from its address.
    private long seed(UUID id, String use) {
        var print = secrets.fingerprint("accounts.captcha-seed", id + " " + use);
        return ByteBuffer.wrap(print).getLong();
    }
}
