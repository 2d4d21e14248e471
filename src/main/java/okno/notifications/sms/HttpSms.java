package okno.notifications.sms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import okno.platform.jobs.JobFailed;
import okno.platform.sql.Json;

/// Short messages by a provider's HTTP address.
final class HttpSms implements SmsGateway {
    private static final int SUCCESS = 2;

    private final HttpClient client;
    private final SmsSettings.Provider provider;
    private final Duration timeout;
    private final Json json;

    HttpSms(SmsSettings.Provider provider, Duration timeout, Json json) {
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.provider = provider;
        this.timeout = timeout;
        this.json = json;
    }

    String name() {
        return provider.name();
    }

    @Override
    public void send(Sms sms) {
        try {
            var answer = client.send(request(sms), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != SUCCESS) {
                throw new JobFailed("notifications.reason.sms-refused");
            }
        } catch (IOException e) {
            throw new JobFailed("notifications.reason.sms-no-answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailed("notifications.reason.sms-no-answer", e);
        }
    }

    private HttpRequest request(Sms sms) {
        var body =
                Map.of(
                        "id", sms.id().toString(),
                        "to", sms.to().e164(),
                        "from", provider.from(),
                        "text", sms.text());
        var request =
                HttpRequest.newBuilder(provider.url())
                        .timeout(timeout)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json.write(body)));
        if (!provider.token().isEmpty()) {
            request.header("Authorization", "Bearer " + provider.token());
        }
        return request.build();
    }
}
