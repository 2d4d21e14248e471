package okno.agencies;

import okno.places.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the agencies once.
@Configuration(proxyBeanMethods = false)
class AgenciesSettings {
    @Bean
    Agencies agencies(Places places) {
        return Agencies.load(places);
    }
}
