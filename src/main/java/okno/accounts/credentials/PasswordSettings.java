package okno.accounts.credentials;

import java.time.Duration;
import okno.accounts.AccountSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are hashed: Argon2id (RFC 9106) with 19 MiB, two passes, one lane, a salt of 16
/// bytes and 32 bytes of hash. These are the least that OWASP recommends: a sign-in computes
/// three of them on the two cores of a small server. A hash carries its parameters, and one that
/// is weaker than these is replaced when its owner signs in, so they may be raised at any time.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccountSettings.class, PasswordRules.class})
class PasswordSettings {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    @Bean
    PasswordHashes passwordHashes(PasswordEncoder encoder, AccountSettings settings) {
        return new PasswordHashes(encoder, settings.hashesAtOnce(), PATIENCE);
    }
}
