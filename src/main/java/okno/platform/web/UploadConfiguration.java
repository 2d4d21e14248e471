package okno.platform.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Receives forms with files in a folder of the portal's own, not in the machine's temporary one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({UploadSettings.class, MultipartProperties.class})
class UploadConfiguration {
    @Bean(destroyMethod = "close")
    UploadFolder uploadFolder(UploadSettings settings) {
        return UploadFolder.at(settings.folder());
    }

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties limits, UploadFolder folder) {
        limits.setLocation(folder.path().toString());
        return limits.createMultipartConfig();
    }
}
