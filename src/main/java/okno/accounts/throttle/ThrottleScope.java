package okno.accounts.throttle;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import okno.platform.jobs.GrowingPause;

/// What attempts are counted by, and how patient the portal is. Attempts are counted for a window
/// of time from the first one; past `free` each doubles the wait, past `limit` it is the lock.
public enum ThrottleScope {
    /// Sign-ins with one login from browsers that never used it before.
    LOGIN(3, 10),
    /// Sign-ins with one login from a browser that signed in with it before: strangers who fail
    /// do not lock its owner out.
    KNOWN_DEVICE(5, 15),
    /// Sign-ins with one login from one network address by who has read the code of a picture:
    /// strangers who fail elsewhere do not lock the owner of a new browser out either.
    PICTURE(3, 10),
    /// Failed sign-ins from one network address: whole offices and villages sit behind one.
    ADDRESS(50, 120),
    /// Failed sign-ins from one network address while passwords are being guessed everywhere: an
    /// address without failures of its own comes in as ever.
    ADDRESS_UNDER_ATTACK(5, 20),
    /// Failed sign-ins from browsers that never signed in before, all together. They are only
    /// counted: what follows is [#ADDRESS_UNDER_ATTACK].
    EVERYWHERE(Integer.MAX_VALUE, Integer.MAX_VALUE),
    /// Signatures under texts of the portal that were no good, from one network address: each takes
    /// a core some ten milliseconds.
    SIGNATURE(60, 120),
    /// One-time and recovery codes of one person, after a right password.
    SECOND_FACTOR(3, 8),
    /// Registrations from one network address; each has cost a solved picture already.
    REGISTRATION(200, 400),
    /// New codes, pictures and sounds for one network address.
    CAPTCHA(1000, 2000),
    /// Codes sent to one e-mail address or number: they cost money and disturb. With five tries a
    /// code, five digits stay safe for years.
    CONTACT(4, 8, Duration.ofDays(1), Duration.ofHours(6)),
    /// Codes sent for one account.
    CONTACT_HOLDER(8, 16, Duration.ofDays(1), Duration.ofHours(6)),
    /// Codes asked for from one network address.
    CONTACT_ADDRESS(60, 120),
    /// Wrong codes typed at one network address.
    CONTACT_CODE(60, 120),
    /// Corrections of the СНИЛС of one account: nobody goes through numbers that way.
    SNILS_CHANGE(3, 6, Duration.ofDays(1), Duration.ofHours(6)),
    /// Wrong codes of activation from one network address.
    ACTIVATION(10, 30),
    /// The same while wrong ones pour in from everywhere.
    ACTIVATION_ALARM(2, 5),
    /// Wrong codes of activation at all accounts together; reaching the limit raises the alarm.
    ACTIVATION_EVERYWHERE(300, 300),
    /// Requests to recover the password of one login: each may send a message that costs money and
    /// disturbs.
    RECOVERY(3, 6),
    /// Codes of recovery sent to one e-mail address or number, by whatever names they were asked
    /// for: who is reached by three names is not written to three times as often.
    RECOVERY_CONTACT(4, 6),
    /// Requests to recover passwords from one network address.
    RECOVERY_ADDRESS(60, 120),
    /// Codes from service centres typed at one network address.
    RECOVERY_CODE(20, 60),
    /// Remarks on cards of services from one network address.
    REMARK(10, 30),
    /// Questions to bodies from one account: each takes an officer's time.
    INQUIRY(5, 15, Duration.ofDays(1), Duration.ofHours(6)),
    /// Appeals to bodies from one account: the law limits nobody, a machine is meant.
    APPEAL(10, 30, Duration.ofDays(1), Duration.ofHours(6)),
    /// Documents by which one account looks for charges: nobody goes through numbers of others.
    PAYER_DOCUMENT(5, 15, Duration.ofDays(1), Duration.ofHours(6)),
    /// Numbers of charges that do not exist, asked for from one network address.
    CHARGE(20, 60);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);

    private final int free;
    private final int limit;
    private final Duration window;
    private final Duration lock;

    ThrottleScope(int free, int limit) {
        this(free, limit, Duration.ofHours(1), Duration.ofMinutes(15));
    }

    ThrottleScope(int free, int limit, Duration window, Duration lock) {
        this.free = free;
        this.limit = limit;
        this.window = window;
        this.lock = lock;
    }

    /// When a row that nobody adds to may be dropped at the latest, whatever its scope.
    static Duration longestMemory() {
        return Arrays.stream(values())
                .map(scope -> scope.window.plus(scope.lock))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /// How long attempts are remembered.
    Duration window() {
        return window;
    }

    /// How long nothing is let through once the limit is reached.
    Duration lock() {
        return lock;
    }

    /// How long the next attempt has to wait after this many.
    Duration delayAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        return attempts >= limit
                ? lock
                : new GrowingPause(FIRST_DELAY, lock).after(attempts - free);
    }

    /// True if this attempt is the one that locks.
    boolean locksAt(int attempts) {
        return attempts == limit;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
