package okno.desk.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may open the pages of this module.
@Configuration(proxyBeanMethods = false)
class DeskAccess {
    @Bean
    AccessRule desk() {
        return new AccessRule("/desk/**", "OFFICER", "/staff/login");
    }
}
