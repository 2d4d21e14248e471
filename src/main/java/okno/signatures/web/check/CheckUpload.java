package okno.signatures.web.check;

import okno.platform.web.GuestUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// Guests bring a signature, which may have its document inside, and a document.
@Configuration(proxyBeanMethods = false)
class CheckUpload {
    @Bean
    GuestUpload signatureAndDocument() {
        return new GuestUpload(
                CheckController.PATH, DataSize.ofMegabytes(2 * CheckPage.MEGABYTES + 1));
    }
}
