package okno.notifications.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Settings as the portal reads them when little is said.
final class TestSettings {
    private TestSettings() {}

    static SmsSettings.Provider provider(String name, URI url, String token, String reports) {
        return provider(name, url, token, json(), reports);
    }

    static SmsSettings.Provider provider(
            String name, URI url, String token, SmsSettings.Http http, String reports) {
        return new SmsSettings.Provider(
                name, url, token, "Okno", http, smpp(false), receipts(reports, ""));
    }

    static SmsSettings.Http json() {
        return new SmsSettings.Http(
                "POST",
                "application/json; charset=utf-8",
                "{\"id\":\"{id}\",\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\"}",
                Map.of(),
                "",
                "",
                "\"receipt\"\\s*:\\s*\"([^\"]+)\"");
    }

    static SmsSettings.Smpp smpp(boolean cut) {
        return new SmsSettings.Smpp("okno", "secret", "", 4, cut, Duration.ofSeconds(30));
    }

    static SmsSettings.Receipts receipts(String token, String secret) {
        return new SmsSettings.Receipts(
                token,
                secret,
                "X-Signature",
                "\"receipt\"\\s*:\\s*\"(?<id>[^\"]+)\"[^{}]*?\"state\"\\s*:\\s*\"(?<state>[^\"]+)\"",
                List.of("2"),
                List.of("5"));
    }
}
