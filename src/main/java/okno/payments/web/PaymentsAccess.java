package okno.payments.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may open the pages of this module.
@Configuration(proxyBeanMethods = false)
class PaymentsAccess {
    @Bean
    AccessRule ownCharges() {
        return new AccessRule("/account/charges/**", "CITIZEN", "/login");
    }
}
