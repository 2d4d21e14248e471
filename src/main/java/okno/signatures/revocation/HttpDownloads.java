package okno.signatures.revocation;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import okno.platform.net.OutsideHosts;
import org.springframework.stereotype.Component;

/// Downloads by HTTP. Whom an address means is looked at before it is asked, after a redirect
/// again: addresses stand in certificates, and a certificate must not make the portal knock at
/// doors behind its own wall.
@Component
class HttpDownloads implements DownloadGateway {
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 3;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final BoundedHttp http;

    HttpDownloads() {
        this(WHOLE);
    }

    /// @param whole how long an answer may take from the first byte asked to the last one got
    HttpDownloads(Duration whole) {
        http = new BoundedHttp(whole);
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
        return http.ask(request(address, wanted), wanted.most());
    }

    private static HttpRequest request(URI address, Wanted wanted) {
        var request = HttpRequest.newBuilder(address);
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
}
