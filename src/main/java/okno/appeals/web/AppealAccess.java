package okno.appeals.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may open the pages of this module. An appeal by the portal takes an account (59-ФЗ, ст. 4,
/// п. 1, as of 480-ФЗ): `/appeals/new` tells a guest so and needs none.
@Configuration(proxyBeanMethods = false)
class AppealAccess {
    @Bean
    AccessRule beginningAppeals() {
        return new AccessRule("/appeals/start", "CITIZEN", "/login");
    }

    @Bean
    AccessRule writingAppeals() {
        return new AccessRule("/appeals/drafts/**", "CITIZEN", "/login");
    }

    @Bean
    AccessRule sentAppeals() {
        return new AccessRule("/account/appeals/**", "CITIZEN", "/login");
    }
}
