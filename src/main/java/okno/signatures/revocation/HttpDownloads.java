package okno.signatures.revocation;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okno.platform.OutsideHosts;
import org.springframework.stereotype.Component;

/// Downloads by HTTP. Whom an address means is looked at before it is asked, after a redirect
/// again: addresses stand in certificates, and a certificate must not make the portal knock at
/// doors behind its own wall.
@Component
class HttpDownloads implements DownloadGateway {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 3;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECTING)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final Duration whole;

    HttpDownloads() {
        this(WHOLE);
    }

    /// @param whole how long an answer may take from the first byte asked to the last one got
    HttpDownloads(Duration whole) {
        this.whole = whole;
    }

    @Override
    public byte[] fetch(Wanted wanted) throws DownloadFailed {
        var address = wanted.address();
        for (int turn = 0; turn <= REDIRECTS; turn++) {
            var answer = ask(address, wanted);
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            address = elsewhere(answer, address);
        }
        throw new DownloadFailed("signatures.download.refused");
    }

    private static URI elsewhere(HttpResponse<byte[]> answer, URI address) throws DownloadFailed {
        var location = answer.headers().firstValue("Location");
        if (!ELSEWHERE.contains(answer.statusCode()) || location.isEmpty()) {
            throw new DownloadFailed("signatures.download.refused");
        }
        try {
            return address.resolve(location.get());
        } catch (IllegalArgumentException e) {
            throw new DownloadFailed("signatures.download.address", e);
        }
    }

    private HttpResponse<byte[]> ask(URI address, Wanted wanted) throws DownloadFailed {
        if (address.getScheme() == null
                || address.getHost() == null
                || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
            throw new DownloadFailed("signatures.download.address");
        }
        requireReachable(address, wanted.fromAnywhere());
        var answer =
                client.sendAsync(request(address, wanted), _ -> new BoundedBody(wanted.most()));
        return await(answer);
    }

    private HttpRequest request(URI address, Wanted wanted) {
        var request = HttpRequest.newBuilder(address).timeout(whole);
        return wanted.question()
                .map(
                        question ->
                                request.header("Content-Type", "application/ocsp-request")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(question)))
                .orElseGet(request::GET)
                .build();
    }

    private static void requireReachable(URI address, boolean anywhere) throws DownloadFailed {
        try {
            if (!OutsideHosts.isOutside(address.getHost()) && !anywhere) {
                throw new DownloadFailed("signatures.download.not-public");
            }
        } catch (UnknownHostException e) {
            throw new DownloadFailed("signatures.download.no-host", e);
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer)
            throws DownloadFailed {
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DownloadFailed("signatures.download.too-slow", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DownloadFailed("signatures.download.too-slow", e);
        } catch (ExecutionException e) {
            throw new DownloadFailed(reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return "signatures.download.too-slow";
            }
            if (cause instanceof DownloadFailed failed) {
                return failed.key();
            }
        }
        return "signatures.download.no-answer";
    }
}
