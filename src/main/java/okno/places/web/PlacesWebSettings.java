package okno.places.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes [okno.places.ChosenPlace] a parameter that any controller may take.
@Configuration(proxyBeanMethods = false)
class PlacesWebSettings implements WebMvcConfigurer {
    private final ChosenPlaces chosen;

    PlacesWebSettings(ChosenPlaces chosen) {
        this.chosen = chosen;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(chosen);
    }
}
