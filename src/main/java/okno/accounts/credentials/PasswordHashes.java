package okno.accounts.credentials;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okno.platform.Ahead;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes and compares hashes of passwords, a few at a time: each takes tens of milliseconds of a
/// core and its own megabytes, so a crowd at the door must wait outside and not fill the memory.
public final class PasswordHashes {
    /// Accounts that may share a СНИЛС, and so hashes compared at every sign-in of a citizen.
    public static final int CLAIMS = 3;

    private static final int MAX_CHARS = 2 * PasswordPolicy.MAX_LENGTH + 1;

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final Duration patience;
    private final Ahead<String> nobodys;

    /// @param places how many hashes may be computed at once
    /// @param patience how long a request waits for a place before [TooManyHashes]
    public PasswordHashes(PasswordEncoder encoder, int places, Duration patience) {
        this.encoder = encoder;
        this.places = new Semaphore(places, true);
        this.patience = patience;
        this.nobodys =
                Ahead.of(
                        "nobodys-hash",
                        () -> requireNonNull(encoder.encode(UUID.randomUUID().toString())));
    }

    /// The hash of a new password, with its own salt and parameters inside.
    ///
    /// @throws TooManyHashes if the server is busy with others
    public String hash(String password) {
        return inPlace(() -> encoder.encode(normalized(password)));
    }

    /// A hash whose password nobody knows, at no cost.
    public String nobodys() {
        return nobodys.get();
    }

    /// Which of the hashes belongs to the password, the first one if several do. Always takes the
    /// time of `comparisons` hashes, however many there are and wherever the match is: who
    /// measures the answer learns nothing about them.
    ///
    /// @throws TooManyHashes if the server is busy with others
    public OptionalInt firstMatch(String password, List<String> hashes, int comparisons) {
        if (hashes.size() > comparisons) {
            throw new IllegalArgumentException("more hashes than comparisons");
        }
        String nobodys = nobodys();
        return inPlace(
                () -> {
                    OptionalInt found = OptionalInt.empty();
                    for (int i = 0; i < comparisons; i++) {
                        String hash = i < hashes.size() ? hashes.get(i) : nobodys;
                        boolean matches = encoder.matches(normalized(password), hash);
                        if (matches && i < hashes.size() && found.isEmpty()) {
                            found = OptionalInt.of(i);
                        }
                    }
                    return found;
                });
    }

    /// Whether a hash was made with weaker parameters than those in force.
    public boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inPlace(Supplier<T> work) {
        boolean admitted;
        try {
            admitted = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyHashes();
        }
        if (!admitted) {
            throw new TooManyHashes();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// One password typed on two keyboards may come as different characters; one that is longer
    /// than any that may be chosen is cut, so that it costs no more than the longest.
    private static String normalized(String password) {
        String bounded = password.substring(0, Math.min(password.length(), MAX_CHARS));
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }
}
