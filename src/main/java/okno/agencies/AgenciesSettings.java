package okno.agencies;

import okno.places.Places;
import okno.platform.shipped.ShippedSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the agencies at the start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShippedSettings.class)
class AgenciesSettings {
    @Bean
    Agencies agencies(Places places, ShippedSettings settings, AgencyExchange exchange) {
        var agencies = settings.shipped() ? Agencies.load(places) : Agencies.none();
        exchange.load(agencies);
        return agencies;
    }
}
