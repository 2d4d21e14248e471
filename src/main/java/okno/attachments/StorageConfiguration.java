package okno.attachments;

import okno.attachments.storage.AttachmentStorage;
import okno.attachments.storage.FolderStorage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which storage holds the files.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class StorageConfiguration {
    @Bean
    AttachmentStorage attachmentStorage(AttachmentSettings settings) {
        return FolderStorage.at(settings.folder());
    }
}
