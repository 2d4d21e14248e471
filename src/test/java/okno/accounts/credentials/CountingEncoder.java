package okno.accounts.credentials;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Counts the work of hashing instead of doing it.
public final class CountingEncoder implements PasswordEncoder {
    private final AtomicInteger encoded = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();

    /// Hashes that this one makes. That of nobody's password, which has a thread of its own, is
    /// counted by then.
    public PasswordHashes hashes() {
        var hashes = new PasswordHashes(this, 4, Duration.ofSeconds(5));
        hashes.nobodys();
        return hashes;
    }

    /// How many hashes were computed so far, for keeping and for comparing.
    public int work() {
        return encoded.get() + compared.get();
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        encoded.incrementAndGet();
        return password + "!";
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        compared.incrementAndGet();
        return (password + "!").equals(hash);
    }
}
