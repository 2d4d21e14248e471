package okno.home.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Everything under `/admin` belongs to administrators, but the record of deeds, which tells what
/// they do: it belongs to auditors. The first rule that fits decides.
@Configuration(proxyBeanMethods = false)
class AdminAccess {
    @Bean
    @Order(1)
    AccessRule audit() {
        return new AccessRule(AuditController.PATH + "/**", "AUDITOR", "/staff/login");
    }

    @Bean
    @Order(2)
    AccessRule admin() {
        return new AccessRule("/admin/**", "ADMIN", "/staff/login");
    }
}
