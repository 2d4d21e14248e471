package okno.desk.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Who may open the pages of this module.
@Configuration(proxyBeanMethods = false)
class DeskAccess {
    /// Stands before the rule of the desk as a whole: the first rule that fits decides.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRule people() {
        return new AccessRule(DeskPaths.PEOPLE, "HEAD", "/staff/login");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRule statistics() {
        return new AccessRule(DeskPaths.STATISTICS + "/**", "HEAD", "/staff/login");
    }

    @Bean
    AccessRule desk() {
        return new AccessRule("/desk/**", "OFFICER", "/staff/login");
    }
}
