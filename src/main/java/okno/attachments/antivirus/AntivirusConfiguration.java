package okno.attachments.antivirus;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which scanner looks at files.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AntivirusSettings.class)
class AntivirusConfiguration {
    @Bean
    Antivirus antivirus(AntivirusSettings settings) {
        return new Antivirus(
                settings.isSet() ? Optional.of(new ClamdScanner(settings)) : Optional.empty());
    }
}
