package okno.payments.gateway;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The gateway of the settings. A demonstration has a sandbox in its place.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {
    @Bean
    @Profile("!demo")
    PaymentGateway paymentGateway(GatewaySettings settings) {
        return new YooKassaGateway(settings);
    }
}
