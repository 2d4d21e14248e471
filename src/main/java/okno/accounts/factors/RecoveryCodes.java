package okno.accounts.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.Conflict;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes on paper that stand in for a lost telephone or key, each once. Ten signs of Crockford's
/// base 32 hold fifty bits: what is guessed at the pace of the throttle is never found.
@Service
public class RecoveryCodes {
    /// Codes in a set.
    public static final int COUNT = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private final RecoveryCodeStore store;
    private final FactorStore factors;
    private final FactorNews news;
    private final Secrets secrets;
    private final Throttle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(
            RecoveryCodeStore store,
            FactorStore factors,
            FactorNews news,
            Secrets secrets,
            Throttle throttle,
            Clock clock) {
        this.store = store;
        this.factors = factors;
        this.news = news;
        this.secrets = secrets;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// Makes a new set as people read it, `4H7KQ-2M9XA`; the former one is worth nothing any more.
    /// The codes are not kept: this is the only time they can be shown.
    ///
    /// @throws Conflict if there is no factor that they could stand in for
    @Transactional
    public List<String> renew(Holder holder) {
        factors.lock(holder);
        if (!factors.held(holder).inForce()) {
            throw new Conflict("no factor to stand in for");
        }
        store.deleteAll(holder);
        var codes = Stream.generate(this::code).limit(COUNT).toList();
        store.insert(
                holder, codes.stream().map(code -> print(holder, code)).toList(), clock.instant());
        news.added(holder, Factor.RECOVERY_CODES);
        return codes;
    }

    /// Whether the code is one of those left; it is not any more then.
    ///
    /// @param typed look-alike letters count as their digits
    /// @throws okno.platform.TooManyRequests after too many wrong codes
    @Transactional
    public boolean take(Holder holder, String typed) {
        var subject = holder.value().toString();
        throttle.enter(ThrottleScope.SECOND_FACTOR, subject);
        if (!store.take(holder, print(holder, typed))) {
            return false;
        }
        throttle.forgive(ThrottleScope.SECOND_FACTOR, subject);
        news.record(holder, "accounts.recovery-code-used", Factor.RECOVERY_CODES);
        return true;
    }

    /// Throws away those that are left.
    @Transactional
    public void remove(Holder holder) {
        if (store.deleteAll(holder) > 0) {
            news.removed(holder, Factor.RECOVERY_CODES);
        }
    }

    private String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    private byte[] print(Holder holder, String typed) {
        var plain =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-–—]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return secrets.fingerprint("accounts.recovery-code", holder.value() + " " + plain);
    }
}
