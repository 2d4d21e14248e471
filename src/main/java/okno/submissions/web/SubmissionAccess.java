package okno.submissions.web;

import okno.platform.web.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may open the pages of this module.
@Configuration(proxyBeanMethods = false)
class SubmissionAccess {
    @Bean
    AccessRule orderAccess() {
        return new AccessRule("/services/*/order", "CITIZEN", "/login");
    }

    @Bean
    AccessRule draftAccess() {
        return new AccessRule("/account/drafts/**", "CITIZEN", "/login");
    }

    @Bean
    AccessRule sentAccess() {
        return new AccessRule("/account/submissions/**", "CITIZEN", "/login");
    }
}
