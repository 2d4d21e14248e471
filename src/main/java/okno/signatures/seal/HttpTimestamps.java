package okno.signatures.seal;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import okno.signatures.revocation.BoundedHttp;
import okno.signatures.revocation.DownloadFailed;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Asks by HTTP (RFC 3161, 3.4). The operator named the address himself, so it may lie anywhere.
@Component
@EnableConfigurationProperties(TimestampSettings.class)
class HttpTimestamps implements TimestampGateway {
    /// A stamp with its certificates has some kilobytes.
    private static final int MOST = 1 << 18;

    private final TimestampSettings settings;
    private final BoundedHttp http;

    HttpTimestamps(TimestampSettings settings) {
        this.settings = settings;
        http = new BoundedHttp(settings.timeout());
    }

    @Override
    public boolean present() {
        return settings.url() != null;
    }

    @Override
    public byte[] ask(byte[] question) throws DownloadFailed {
        var request =
                HttpRequest.newBuilder(Objects.requireNonNull(settings.url()))
                        .header("Content-Type", "application/timestamp-query")
                        .POST(BodyPublishers.ofByteArray(question))
                        .build();
        var answer = http.ask(request, MOST);
        if (answer.statusCode() != 200) {
            throw new DownloadFailed("signatures.download.refused");
        }
        return answer.body();
    }
}
