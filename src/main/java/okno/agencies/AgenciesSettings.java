package okno.agencies;

import okno.places.Places;
import okno.platform.shipped.ShippedSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the agencies that ship with the portal; imported ones come with the published catalogue.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShippedSettings.class)
class AgenciesSettings {
    @Bean
    Agencies agencies(Places places, ShippedSettings settings) {
        return settings.shipped() ? Agencies.load(places) : Agencies.none();
    }
}
