package okno.accounts.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.PaperCode;
import okno.platform.Conflict;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Codes on paper that stand in for a lost telephone or key, each once. What is guessed at the pace
/// of the throttle is never found.
@Service
public class RecoveryCodes {
    /// Codes in a set.
    public static final int COUNT = 10;

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
        var codes = Stream.generate(() -> PaperCode.draw(random)).limit(COUNT).toList();
        store.insert(
                holder, codes.stream().map(code -> print(holder, code)).toList(), clock.instant());
        news.added(holder, Factor.RECOVERY_CODES);
        return codes.stream().map(PaperCode::formatted).toList();
    }

    /// Whether the code is one of those left; it is not any more then.
    ///
    /// @param typed look-alike letters count as their digits
    /// @throws okno.platform.TooManyRequests after too many wrong codes
    @Transactional
    public boolean take(Holder holder, String typed) {
        var subject = holder.value().toString();
        throttle.enter(ThrottleScope.SECOND_FACTOR, subject);
        var code = PaperCode.parse(typed);
        if (code.isEmpty() || !store.take(holder, print(holder, code.get()))) {
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

    private byte[] print(Holder holder, PaperCode code) {
        return secrets.fingerprint("accounts.recovery-code", holder.value() + " " + code.signs());
    }
}
