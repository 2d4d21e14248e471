package okno.accounts.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordSettingsTests {
    private final PasswordHashes hashes =
            new PasswordHashes(new PasswordSettings().passwordEncoder(), 1, Duration.ofSeconds(9));

    /// The portal of tests hashes cheaper, so the real price is looked at here.
    @Test
    void hashesAsDearAsOwaspRecommends() {
        var hash = hashes.hash("Берег-и-лодка-26");

        // 16 bytes of salt and 32 of hash, in base 64
        assertThat(hash)
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hashes.firstMatch("Берег-и-лодка-26", List.of(hash), 1)).hasValue(0);
        assertThat(hashes.firstMatch("Берег-и-лодка-27", List.of(hash), 1)).isEmpty();
    }

    @Test
    void replacesAWeakerHash() {
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("Берег-и-лодка-26");

        assertThat(hashes.outdated(Objects.requireNonNull(weaker))).isTrue();
    }
}
