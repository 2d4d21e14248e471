package okno.platform.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for an answer of another server to its last byte, no longer than a time. The time that a
/// request itself may set ends with the head of the answer: whoever sends what follows drop by drop
/// would hold a thread for ever.
public final class WholeAnswer {
    private WholeAnswer() {}

    /// Asks and gives the whole answer.
    ///
    /// @param within how long it may take from the first byte asked to the last one got
    /// @throws HttpTimeoutException when there is none in time
    /// @throws InterruptedIOException when the thread is to stop, which it still is then
    /// @throws IOException when there is none for another reason
    public static <T> HttpResponse<T> of(
            HttpClient client,
            HttpRequest request,
            HttpResponse.BodyHandler<T> body,
            Duration within)
            throws IOException {
        var coming = client.sendAsync(request, body);
        try {
            return coming.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (TimeoutException _) {
            throw stopped(coming, new HttpTimeoutException("no whole answer in time"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw stopped(coming, new InterruptedIOException());
        }
    }

    private static IOException stopped(CompletableFuture<?> coming, IOException why) {
        coming.cancel(true);
        return why;
    }
}
