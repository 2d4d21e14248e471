package okno.accounts.factors;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import okno.accounts.credentials.Totp;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes of an application: setting them up, checking them, giving them up.
@Service
public class OneTimeCodes {
    private static final String PURPOSE = "accounts.second-factor";

    private final OneTimeCodeStore store;
    private final Factors factors;
    private final FactorNews news;
    private final Secrets secrets;
    private final Throttle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            OneTimeCodeStore store,
            Factors factors,
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

    /// What a person needs to set up an application: the secret to type and the same as an
    /// address for a QR code.
    public record Setup(String readable, String address) {}

    /// The secret to set up, the same until it is confirmed.
    ///
    /// @param label what the application shows beside the codes
    /// @throws okno.platform.Conflict if a confirmed one is in force
    @Transactional
    public Setup setup(Holder holder, String label) {
        var fresh = secrets.seal(PURPOSE, Totp.newSecret(random), context(holder));
        var secret = open(holder, store.pending(holder, fresh, clock.instant()));
        return new Setup(Totp.readable(secret), Totp.address(secret, "Окно", label));
    }

    /// Puts the secret in force if the code shows that the application has it.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong codes
    @Transactional
    public boolean confirm(Holder holder, String code) {
        if (!check(holder, code, false)) {
            return false;
        }
        store.confirm(holder, clock.instant());
        news.added(holder, Factor.TOTP);
        return true;
    }

    /// Whether the code is right and was not used before.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong codes
    @Transactional
    public boolean check(Holder holder, String code) {
        return check(holder, code, true);
    }

    /// Gives the codes up; nothing happens if there are none.
    ///
    /// @throws okno.platform.Conflict if the person has to have a factor and has no other
    @Transactional
    public void remove(Holder holder) {
        factors.beforeRemoval(holder);
        if (store.delete(holder)) {
            news.removed(holder, Factor.TOTP);
            factors.afterRemoval(holder);
        }
    }

    private boolean check(Holder holder, String code, boolean confirmed) {
        throttle.enter(ThrottleScope.SECOND_FACTOR, holder.value().toString());
        var row = store.lock(holder).filter(found -> found.confirmed() == confirmed);
        if (row.isEmpty()) {
            return false;
        }
        var step =
                Totp.matchingStep(
                        open(holder, row.get().secret()),
                        code.replaceAll("\\s", ""),
                        clock.instant(),
                        row.get().lastStep());
        step.ifPresent(
                used -> {
                    store.use(holder, used);
                    throttle.forgive(ThrottleScope.SECOND_FACTOR, holder.value().toString());
                });
        return step.isPresent();
    }

    private byte[] open(Holder holder, byte[] sealed) {
        return secrets.open(PURPOSE, sealed, context(holder));
    }

    private static byte[] context(Holder holder) {
        return holder.value().toString().getBytes(StandardCharsets.US_ASCII);
    }
}
