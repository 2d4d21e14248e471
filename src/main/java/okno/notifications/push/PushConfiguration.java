package okno.notifications.push;

import java.time.Clock;
import okno.platform.StartProblem;
import okno.platform.sql.Json;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Chooses the way out for notices in browsers. A demonstration has its outbox and sends nothing.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {
    @Bean
    @Profile("!demo | post")
    PushGateway pushGateway(PushSettings settings, Json json, Clock clock) {
        if (settings.publicKey().isBlank()) {
            return new NoPush();
        }
        if (settings.subject().isBlank()) {
            throw new StartProblem("notifications.start.no-push-subject");
        }
        return WebPush.of(settings, json, clock);
    }
}
