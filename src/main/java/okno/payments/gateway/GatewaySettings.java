package okno.payments.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the payment gateway is reached (`okno.payments.gateway`).
///
/// @param url of its API, without a slash at the end
/// @param shop number of the shop; empty if nothing is paid by the gateway
/// @param secret key of the shop
/// @param timeout how long an answer may take
/// @param pages origins of the pages on which people agree to pay
/// @param notices how its notifications are let in
@ConfigurationProperties("okno.payments.gateway")
public record GatewaySettings(
        @DefaultValue("https://api.yookassa.ru/v3") URI url,
        @DefaultValue("") String shop,
        @DefaultValue("") String secret,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("https://yoomoney.ru") List<String> pages,
        @DefaultValue Notices notices) {
    public GatewaySettings {
        pages = List.copyOf(pages);
    }

    /// How notifications are let in.
    ///
    /// @param part secret last part of their address; empty if they are let in without
    /// @param from networks they may come from; none if they may come from anywhere
    public record Notices(@DefaultValue("") String part, @DefaultValue List<String> from) {
        public Notices {
            from = List.copyOf(from);
        }

        /// Keeps the secret part out of logs.
        @Override
        public String toString() {
            return "Notices[" + from + "]";
        }
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "GatewaySettings[" + url + "]";
    }
}
