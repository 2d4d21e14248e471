package okno.testing;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.web.SecurityFilterChain;

/// What the portal of tests has besides: a clock that can be moved, a count of connections.
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

    @Bean
    OwnCsrf ownCsrf(List<SecurityFilterChain> chains) {
        return new OwnCsrf(chains);
    }
}
