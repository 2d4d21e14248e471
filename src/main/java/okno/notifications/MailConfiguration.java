package okno.notifications;

import java.time.Clock;
import okno.notifications.bounces.BounceSettings;
import okno.platform.StartProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Chooses the way out for letters. A demonstration has its outbox and sends nothing,
/// unless a measurement brings a post office along.
@Configuration(proxyBeanMethods = false)
@Profile("!demo | post")
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    @Bean
    MailGateway mailGateway(MailSettings settings, BounceSettings bounces, Clock clock) {
        if (settings.host().isBlank()) {
            return new NoMail();
        }
        if (settings.from().isBlank()) {
            throw new StartProblem("notifications.start.no-from");
        }
        return new SmtpMail(settings, bounces.address(), clock);
    }
}
