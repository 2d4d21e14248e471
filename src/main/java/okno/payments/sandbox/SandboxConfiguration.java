package okno.payments.sandbox;

import java.time.Clock;
import java.time.Duration;
import okno.payments.gateway.PaymentGateway;
import okno.payments.gateway.YooKassaGateway;
import okno.platform.web.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The gateway of a demonstration: the adapter of real life, and a sandbox behind real HTTP.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Bean
    Sandbox sandbox(SandboxSettings settings, Clock clock, PublicAddress address) {
        return Sandbox.in(settings.file(), clock, id -> address.of(SandboxPaths.payment(id)));
    }

    @Bean(destroyMethod = "close")
    SandboxServer sandboxServer(Sandbox sandbox) {
        return new SandboxServer(sandbox);
    }

    @Bean
    PaymentGateway paymentGateway(SandboxServer server) {
        return new YooKassaGateway(server::url, Sandbox.SHOP, Sandbox.SECRET, TIMEOUT);
    }
}
