package okno.catalogue.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Everything under `/editor` belongs to editors.
@Configuration(proxyBeanMethods = false)
class EditorAccess {
    @Bean
    AccessRule editor() {
        return new AccessRule("/editor/**", "EDITOR", "/staff/login");
    }
}
