package okno.verification.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Who may open the pages of this module. Letters are printed by operators and administrators
/// alike; the counter belongs to operators.
@Configuration(proxyBeanMethods = false)
class VerificationAccess {
    @Bean
    @Order(1)
    AccessRule letters() {
        return new AccessRule("/verification/letters/**", "OPERATOR|ADMIN", "/staff/login");
    }

    @Bean
    @Order(2)
    AccessRule counter() {
        return new AccessRule("/verification/**", "OPERATOR", "/staff/login");
    }
}
