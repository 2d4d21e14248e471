package okno.signatures.web.check;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.signatures.report.SignatureReport;
import org.springframework.stereotype.Component;

/// Carries a report from the page that shows it to the paper it is printed on, through the reader's
/// browser: sealed, so that it cannot be changed there, and for an hour. So nothing is stored.
@Component
class ReportToken {
    private static final String PURPOSE = "signatures.report-token";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final byte[] ANYWHERE = {};

    private final Secrets secrets;
    private final Json json;
    private final Clock clock;

    ReportToken(Secrets secrets, Json json, Clock clock) {
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    String of(SignatureReport report) {
        var found = report.verification().withoutEvidence();
        var carried = new SignatureReport(report.document(), found, report.checkedAt());
        var plain = json.write(carried).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(secrets.seal(PURPOSE, plain, ANYWHERE));
    }

    /// Empty when it is none of ours, or too old.
    Optional<SignatureReport> read(String token) {
        try {
            var plain = secrets.open(PURPOSE, Base64.getUrlDecoder().decode(token), ANYWHERE);
            var report =
                    json.read(new String(plain, StandardCharsets.UTF_8), SignatureReport.class);
            var fresh = report.checkedAt().plus(LIFE).isAfter(clock.instant());
            return fresh ? Optional.of(report) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }
}
