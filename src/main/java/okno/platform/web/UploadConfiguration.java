package okno.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

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

    /// The page that says what went wrong needs nothing of the form, which may not have been read.
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR
                        && super.isMultipart(request);
            }
        };
    }
}
