package okno.signatures;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The verifier that ships with the portal, unless an operator brought a certified one.
@Configuration(proxyBeanMethods = false)
class ShippedVerifier {
    @Bean
    @ConditionalOnMissingBean
    SignatureVerifier signatureVerifier() {
        return SignatureVerifier.shipped();
    }
}
