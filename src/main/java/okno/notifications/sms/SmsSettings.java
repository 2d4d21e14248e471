package okno.notifications.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Providers that short messages leave by (`okno.sms`).
///
/// @param providers in the order of preference; without one messages wait
/// @param timeout how long a provider may be silent before the next one is tried
@ConfigurationProperties("okno.sms")
record SmsSettings(@DefaultValue List<Provider> providers, @DefaultValue("5s") Duration timeout) {
    SmsSettings {
        providers = List.copyOf(providers);
    }

    /// One provider.
    ///
    /// @param name as administrators see it
    /// @param url takes `POST` of JSON `{"id","to","from","text"}` and answers 2xx
    /// @param token sent as `Authorization: Bearer`
    /// @param from the name that people see as the sender
    record Provider(
            String name, URI url, @DefaultValue("") String token, @DefaultValue("") String from) {
        /// Keeps the token out of logs.
        @Override
        public String toString() {
            return "Provider[" + name + "]";
        }
    }
}
