package okno.verification.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The counter and the letters belong to operators: an administrator reads nobody's data.
@Configuration(proxyBeanMethods = false)
class VerificationAccess {
    @Bean
    AccessRule counter() {
        return new AccessRule("/verification/**", "OPERATOR", "/staff/login");
    }
}
