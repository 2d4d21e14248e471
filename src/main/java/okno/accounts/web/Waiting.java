package okno.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Problems;
import org.springframework.http.HttpHeaders;

/// Says on the page itself how long to wait, so that what was typed stays.
final class Waiting {
    private Waiting() {}

    static Problems tell(TooManyRequests refusal, HttpServletResponse response) {
        var seconds = Math.max(1, Math.ceilDiv(refusal.retryAfter().toMillis(), 1000));
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        var minute = Duration.ofMinutes(1).toSeconds();
        return Problems.of(
                seconds < minute
                        ? FieldProblem.of("", "accounts.wait.seconds", seconds)
                        : FieldProblem.of(
                                "", "accounts.wait.minutes", Math.ceilDiv(seconds, minute)));
    }
}
