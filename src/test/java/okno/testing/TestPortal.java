package okno.testing;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import okno.payments.sandbox.Sandbox;
import okno.payments.sandbox.SandboxPaths;
import okno.platform.web.PublicAddress;
import okno.signatures.TestSeals;
import okno.signatures.TestTrust;
import okno.signatures.TestTsa;
import okno.signatures.TrustSource;
import okno.signatures.trust.CurrentTrust;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/// What the portal of tests has besides: a clock that can be moved, a count of connections,
/// certification authorities of its own, the plug-in of a browser, hashes of passwords that cost
/// little.
@TestConfiguration(proxyBeanMethods = false)
class TestPortal {
    @Bean
    static BeanPostProcessor countedConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new CountedConnections(source) : bean;
            }
        };
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /// What it keeps in a file would be written anew for each command, and grows with the tests.
    @Bean
    @Primary
    Sandbox forgetfulSandbox(Clock clock, PublicAddress address) {
        return Sandbox.inMemory(clock, id -> address.of(SandboxPaths.payment(id)));
    }

    @Bean
    @Primary
    TrustSource testTrust(CurrentTrust own) {
        return new TestTrust(own);
    }

    @Bean
    @Primary
    TestSeals testSeals() {
        return new TestSeals();
    }

    /// As the portal's own, but for the price: people of tests come in a thousand times.
    @Bean
    @Primary
    PasswordEncoder cheapPasswords() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }

    @Bean
    @Primary
    TestTsa testTsa(MovableClock clock) {
        return new TestTsa(clock);
    }

    @Bean
    TestPlugin testPlugin() {
        return new TestPlugin();
    }

    @Bean
    OwnCsrf ownCsrf(List<SecurityFilterChain> chains) {
        return new OwnCsrf(chains);
    }
}
