package okno.signatures.seal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okno.signatures.revocation.DownloadFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Asks by HTTP (RFC 3161, 3.4). The operator named the address himself, so it may lie anywhere;
/// nobody is followed elsewhere.
@Component
@EnableConfigurationProperties(TimestampSettings.class)
class HttpTimestamps implements TimestampGateway {
    /// A stamp with its certificates has some kilobytes.
    private static final int MOST = 1 << 18;

    private final TimestampSettings settings;
    private final HttpClient client;

    HttpTimestamps(TimestampSettings settings) {
        this.settings = settings;
        client =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    @Override
    public boolean present() {
        return settings.url() != null;
    }

    @Override
    public byte[] ask(byte[] question) throws DownloadFailed {
        var request =
                HttpRequest.newBuilder(Objects.requireNonNull(settings.url()))
                        .timeout(settings.timeout())
                        .header("Content-Type", "application/timestamp-query")
                        .POST(BodyPublishers.ofByteArray(question))
                        .build();
        var sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
        try {
            var answer = sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new DownloadFailed("signatures.download.refused");
            }
            return answer.body();
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new DownloadFailed("signatures.download.too-slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownloadFailed("signatures.download.too-slow", e);
        } catch (ExecutionException e) {
            throw new DownloadFailed(reason(e.getCause()), e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "signatures.download.too-slow";
        }
        var limited =
                cause instanceof IOException
                        && String.valueOf(cause.getMessage()).startsWith("body exceeds");
        return limited ? "signatures.download.too-large" : "signatures.download.no-answer";
    }
}
