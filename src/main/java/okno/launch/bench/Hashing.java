package okno.launch.bench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The password hashes that a door cannot do without, and nothing else.
final class Hashing implements Load.Worker {
    private static final int THREADS = 2;

    /// The parameters the portal uses: 19 MiB, two passes, one lane.
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final String hash = encoder.encode(People.PASSWORD);
    private final int hashes;

    private Hashing(int hashes) {
        this.hashes = hashes;
    }

    /// How often a second this machine makes so many hashes.
    static double rps(int hashes, Duration time) throws InterruptedException, ExecutionException {
        var hashing = new Hashing(hashes);
        return new Load(THREADS).run(_ -> hashing, time).rps();
    }

    /// The bar in words, with the part of the work that is not hashing.
    static String bar(double bar, double ratio) {
        return "ratio >= %.1f; outside hashing %.0f %%"
                .formatted(bar, 100 * Math.max(0, 1 - ratio));
    }

    @Override
    public boolean run() {
        boolean matches = true;
        for (int i = 0; i < hashes; i++) {
            matches &= encoder.matches(People.PASSWORD, hash);
        }
        return matches;
    }
}
