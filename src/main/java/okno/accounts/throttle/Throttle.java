package okno.accounts.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.TooManyRequests;
import okno.platform.secrets.Secrets;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts. Logins and addresses are kept as keyed fingerprints only.
@Service
public class Throttle {
    private static final int SWEPT_AT_ONCE = 10_000;

    private final ThrottleStore store;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    Throttle(ThrottleStore store, Secrets secrets, Audit audit, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /// Lets an attempt in and counts it, before its outcome is known: of many at once none slips
    /// through.
    ///
    /// @throws TooManyRequests if the subject has to wait
    @Transactional(noRollbackFor = TooManyRequests.class)
    public void enter(ThrottleScope scope, String subject) {
        var now = clock.instant();
        var print = print(scope, subject);
        var attempts = store.count(scope, print, now, now.minus(scope.window()));
        if (attempts.isEmpty()) {
            throw new TooManyRequests(Duration.between(now, until(scope, print).orElse(now)));
        }
        var delay = scope.delayAfter(attempts.getAsInt());
        if (delay.isPositive()) {
            store.block(scope, print, now.plus(delay));
        }
        if (scope.locksAt(attempts.getAsInt())) {
            var facts = Map.of("scope", scope.text());
            audit.record(Actor.guest(), "accounts.throttle-locked", "throttle", "", facts);
        }
    }

    /// Counts a failure that has happened, whether the subject has to wait or not.
    @Transactional(noRollbackFor = TooManyRequests.class)
    public void count(ThrottleScope scope, String subject) {
        try {
            enter(scope, subject);
        } catch (TooManyRequests _) {
            // It waits already.
        }
    }

    /// Asks whether the subject may try, without counting.
    ///
    /// @throws TooManyRequests if it has to wait
    @Transactional(readOnly = true, noRollbackFor = TooManyRequests.class)
    public void check(ThrottleScope scope, String subject) {
        var now = clock.instant();
        var until = until(scope, print(scope, subject)).filter(now::isBefore);
        if (until.isPresent()) {
            throw new TooManyRequests(Duration.between(now, until.get()));
        }
    }

    /// How many attempts are counted now.
    @Transactional(readOnly = true)
    public int attempts(ThrottleScope scope, String subject) {
        var windowStart = clock.instant().minus(scope.window());
        return store.attempts(scope, print(scope, subject), windowStart);
    }

    /// Forgets a subject's attempts: it proved who it is.
    @Transactional
    public void forgive(ThrottleScope scope, String subject) {
        store.delete(scope, print(scope, subject));
    }

    /// Undoes an [#enter] that came to nothing through no fault of the subject.
    @Transactional
    public void takeBack(ThrottleScope scope, String subject) {
        store.uncount(scope, print(scope, subject));
    }

    /// Drops what nobody counts any more.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        var forgotten = clock.instant().minus(ThrottleScope.longestMemory());
        store.deleteStartedBefore(forgotten, SWEPT_AT_ONCE);
    }

    private Optional<Instant> until(ThrottleScope scope, byte[] print) {
        return store.blockedUntil(scope, print);
    }

    private byte[] print(ThrottleScope scope, String subject) {
        return secrets.fingerprint("accounts.throttle." + scope.text(), subject);
    }
}
