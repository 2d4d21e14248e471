package okno.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the portal of tests has besides: a clock that can be moved.
@TestConfiguration(proxyBeanMethods = false)
class TestPortal {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
