package okno.signatures.revocation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import okno.platform.net.WholeAnswer;

/// Puts one question to another server and takes its answer within bounds of time and size. Nobody
/// is followed elsewhere.
public final class BoundedHttp {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final Duration whole;

    /// @param whole how long an answer may take from the first byte asked to the last one got
    public BoundedHttp(Duration whole) {
        this.whole = whole;
    }

    /// The answer, whatever its status is.
    ///
    /// @param most bytes of the answer; of a larger one the rest is not waited for
    /// @throws DownloadFailed when there is none in time, or a larger one
    public HttpResponse<byte[]> ask(HttpRequest request, int most) throws DownloadFailed {
        try {
            return WholeAnswer.of(client, request, _ -> new BoundedBody(most), whole);
        } catch (HttpConnectTimeoutException e) {
            throw new DownloadFailed("signatures.download.no-answer", e);
        } catch (HttpTimeoutException | InterruptedIOException e) {
            throw new DownloadFailed("signatures.download.too-slow", e);
        } catch (IOException e) {
            throw new DownloadFailed(reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DownloadFailed failed) {
                return failed.key();
            }
        }
        return "signatures.download.no-answer";
    }
}
