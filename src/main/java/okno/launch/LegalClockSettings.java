package okno.launch;

import okno.terms.Calendars;
import okno.terms.LegalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the portal its legal clock: the module of terms knows no Spring to make a bean with.
@Configuration(proxyBeanMethods = false)
class LegalClockSettings {
    @Bean
    LegalClock legalClock() {
        return new LegalClock(Calendars.load());
    }
}
