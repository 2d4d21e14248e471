package okno.home.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Everything under `/admin` belongs to administrators.
@Configuration(proxyBeanMethods = false)
class AdminAccess {
    @Bean
    AccessRule admin() {
        return new AccessRule("/admin/**", "ADMIN", "/staff/login");
    }
}
