package okno.notifications.sms;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Chooses the way out for short messages. A demonstration has its outbox and sends nothing,
/// unless a measurement brings a post office along.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {
    @Bean
    @Profile("!demo | post")
    SmsGateway smsGateway(SmsProviders providers, SmsSettings settings) {
        return settings.providers().isEmpty() ? new NoSms() : providers::send;
    }
}
