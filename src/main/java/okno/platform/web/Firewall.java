package okno.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Refuses requests that no browser makes: odd addresses, unknown methods, and a zero in a
/// parameter, which PostgreSQL takes in no text.
@Configuration(proxyBeanMethods = false)
class Firewall {
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(Firewall::hasNoZero);
        firewall.setAllowedParameterValues(Firewall::hasNoZero);
        return firewall;
    }

    private static boolean hasNoZero(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0;
    }
}
