package okno.payments.checkouts.web;

import okno.platform.web.OutsideCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call without a form of ours.
@Configuration(proxyBeanMethods = false)
class CheckoutsAccess {
    @Bean
    OutsideCaller gatewayNotifications() {
        return new OutsideCaller(NotificationController.PATH + "/**");
    }
}
