package okno.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import okno.accounts.AccountSettings;
import okno.accounts.AccountSettings.SecondFactorRule;
import okno.accounts.StaffId;
import okno.accounts.credentials.Totp;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One-time codes of staff: setting them up and checking them.
@Service
public class SecondFactors {
    private static final String PURPOSE = "accounts.second-factor";

    private final SecondFactorStore store;
    private final Secrets secrets;
    private final Throttle throttle;
    private final Audit audit;
    private final AccountSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            Secrets secrets,
            Throttle throttle,
            Audit audit,
            AccountSettings settings,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.throttle = throttle;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a person needs to set up an application: the secret to type and the same as an
    /// address for a QR code.
    public record Setup(String readable, String address) {}

    /// Whether staff must have a second factor here.
    public boolean required() {
        return settings.staffSecondFactor() == SecondFactorRule.REQUIRED;
    }

    /// Whether a person is asked for codes.
    public boolean inForce(StaffId id) {
        return store.find(id).map(SecondFactorStore.Row::confirmed).orElse(false);
    }

    /// The secret to set up, the same until it is confirmed.
    ///
    /// @throws okno.platform.Conflict if a confirmed one is in force
    @Transactional
    public Setup setup(StaffId id) {
        var fresh = secrets.seal(PURPOSE, Totp.newSecret(random), context(id));
        var secret = open(id, store.pending(id, fresh, clock.instant()));
        return new Setup(Totp.readable(secret), Totp.address(secret, "Окно", store.login(id)));
    }

    /// Puts the secret in force if the code shows that the application has it.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong codes
    @Transactional
    public boolean confirm(StaffId id, String code) {
        if (!check(id, code, false)) {
            return false;
        }
        store.confirm(id, clock.instant());
        audit.record(
                Actor.staff(id.value()),
                "accounts.second-factor-set",
                "staff",
                id.toString(),
                Map.of());
        return true;
    }

    /// Whether the code is right and was not used before.
    ///
    /// @throws okno.platform.TooManyRequests after too many wrong codes
    @Transactional
    public boolean check(StaffId id, String code) {
        return check(id, code, true);
    }

    private boolean check(StaffId id, String code, boolean confirmed) {
        throttle.enter(ThrottleScope.SECOND_FACTOR, id.toString());
        var row = store.lock(id).filter(found -> found.confirmed() == confirmed);
        if (row.isEmpty()) {
            return false;
        }
        var digits = code.replaceAll("\\s", "");
        var step =
                Totp.matchingStep(
                        open(id, row.get().secret()),
                        digits,
                        clock.instant(),
                        row.get().lastStep());
        step.ifPresent(
                used -> {
                    store.use(id, used);
                    throttle.forgive(ThrottleScope.SECOND_FACTOR, id.toString());
                });
        return step.isPresent();
    }

    private byte[] open(StaffId id, byte[] sealed) {
        return secrets.open(PURPOSE, sealed, context(id));
    }

    private static byte[] context(StaffId id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
