package okno.testing;

import okno.launch.Portal;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// The portal with a clock that tests can move.
@TestConfiguration(proxyBeanMethods = false)
@Import(Portal.class)
class TestPortal {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
