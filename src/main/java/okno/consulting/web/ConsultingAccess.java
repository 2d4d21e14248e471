package okno.consulting.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may open the pages of this module.
@Configuration(proxyBeanMethods = false)
class ConsultingAccess {
    @Bean
    AccessRule askingOfServices() {
        return new AccessRule("/services/*/question", "CITIZEN", "/login");
    }

    @Bean
    AccessRule askingBodies() {
        return new AccessRule("/agencies/*/question", "CITIZEN", "/login");
    }

    @Bean
    AccessRule asked() {
        return new AccessRule("/account/questions/**", "CITIZEN", "/login");
    }
}
