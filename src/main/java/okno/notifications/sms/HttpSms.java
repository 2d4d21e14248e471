package okno.notifications.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import okno.platform.jobs.JobFailed;
import okno.platform.net.WholeAnswer;
import okno.platform.sql.Json;

/// Short messages by a provider's HTTP address.
final class HttpSms implements SmsRoute {
    private static final int LARGEST = 64 * 1024;
    private static final int SUCCESS = 2;
    private static final int NO_SUCH_NUMBER = 422;
    private static final int TOO_MANY = 429;

    private final HttpClient client;
    private final SmsSettings.Provider provider;
    private final RequestTemplate template;
    private final Duration timeout;
    private final Pattern accepted;
    private final Pattern refused;
    private final Pattern receipt;

    HttpSms(SmsSettings.Provider provider, Duration timeout, Json json) {
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.provider = provider;
        this.template = new RequestTemplate(provider, json);
        this.timeout = timeout;
        this.accepted = Pattern.compile(provider.http().accepted());
        this.refused = Pattern.compile(provider.http().refused());
        this.receipt = Pattern.compile(provider.http().receipt());
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public List<String> send(Sms sms) {
        try {
            var body = BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LARGEST);
            return read(WholeAnswer.of(client, request(sms), body, timeout));
        } catch (IOException e) {
            throw new JobFailed("notifications.reason.sms-no-answer", e);
        }
    }

    private List<String> read(HttpResponse<String> answer) {
        var body = answer.body();
        if (answer.statusCode() == TOO_MANY) {
            throw new Throttled();
        }
        if (answer.statusCode() == NO_SUCH_NUMBER
                || (!refused.pattern().isEmpty() && refused.matcher(body).find())) {
            throw new NumberRefused();
        }
        if (answer.statusCode() / 100 != SUCCESS || !accepted.matcher(body).find()) {
            throw new JobFailed("notifications.reason.sms-refused");
        }
        var found = receipt.matcher(body);
        return found.find() && found.group(1).length() <= Report.LONGEST
                ? List.of(found.group(1))
                : List.of();
    }

    private HttpRequest request(Sms sms) {
        var http = provider.http();
        var request = HttpRequest.newBuilder(template.address(sms));
        if (http.method().equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", http.contentType());
            request.method(http.method(), HttpRequest.BodyPublishers.ofString(template.body(sms)));
        }
        http.headers().forEach((name, value) -> request.header(name, template.header(value, sms)));
        var own = http.headers().keySet().stream().anyMatch("Authorization"::equalsIgnoreCase);
        if (!provider.token().isEmpty() && !own) {
            request.header("Authorization", "Bearer " + provider.token());
        }
        return request.build();
    }
}
