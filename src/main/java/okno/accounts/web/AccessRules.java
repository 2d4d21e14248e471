package okno.accounts.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may open the addresses of accounts: everything under the cabinet belongs to citizens.
@Configuration(proxyBeanMethods = false)
class AccessRules {
    @Bean
    AccessRule cabinetAccess() {
        return new AccessRule("/account/**", "CITIZEN", "/login");
    }

    @Bean
    AccessRule staffSecurityAccess() {
        return new AccessRule("/staff/security/**", "STAFF", "/staff/login");
    }
}
