package okno.notifications.web;

import okno.platform.web.OutsideCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets providers of short messages post without the token of a form.
@Configuration(proxyBeanMethods = false)
class SmsReportsAccess {
    @Bean
    OutsideCaller smsReports() {
        return new OutsideCaller(SmsReportsController.PATH + "/**");
    }
}
