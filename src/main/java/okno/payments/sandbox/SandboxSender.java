package okno.payments.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/// Sends the sandbox's notifications, again and later when they are not taken.
public final class SandboxSender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sandbox sandbox;
    private final Supplier<URI> shop;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /// @param shop where notifications are taken
    public SandboxSender(Sandbox sandbox, Supplier<URI> shop) {
        this.sandbox = sandbox;
        this.shop = shop;
    }

    /// Sends what is due.
    public void send() {
        for (var notice : sandbox.due()) {
            sandbox.sent(notice, isTaken(notice));
        }
    }

    private boolean isTaken(SandboxNotice notice) {
        var request =
                HttpRequest.newBuilder(shop.get())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(notice.body()))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
