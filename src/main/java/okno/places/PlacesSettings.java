package okno.places;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Loads the places once.
@Configuration(proxyBeanMethods = false)
class PlacesSettings {
    @Bean
    Places places() {
        return Places.load();
    }
}
