package okno.signatures.web.check;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.signatures.Finding;
import okno.signatures.SignerIdentity;
import okno.signatures.Verification;
import okno.signatures.Verification.Evidence;
import okno.signatures.Verification.Examined;
import okno.signatures.Verification.ReferenceTime;
import okno.signatures.report.CheckedDocument;
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

    private record Carried(
            Optional<CheckedDocument> document,
            List<Finding> findings,
            Optional<SignerIdentity> signer,
            Examined examined,
            ReferenceTime time,
            Instant checkedAt) {}

    String of(SignatureReport report) {
        var found = report.verification();
        var carried =
                new Carried(
                        report.document(),
                        found.findings(),
                        found.signer(),
                        found.examined(),
                        found.time(),
                        report.checkedAt());
        var plain = json.write(carried).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().encodeToString(secrets.seal(PURPOSE, plain, ANYWHERE));
    }

    /// Empty when it is none of ours, or too old.
    Optional<SignatureReport> read(String token) {
        try {
            var plain = secrets.open(PURPOSE, Base64.getUrlDecoder().decode(token), ANYWHERE);
            var carried = json.read(new String(plain, StandardCharsets.UTF_8), Carried.class);
            var fresh = carried.checkedAt().plus(LIFE).isAfter(clock.instant());
            return fresh ? Optional.of(report(carried)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static SignatureReport report(Carried carried) {
        return new SignatureReport(
                carried.document(),
                new Verification(
                        carried.findings(),
                        carried.signer(),
                        carried.examined(),
                        carried.time(),
                        Evidence.NONE),
                carried.checkedAt());
    }
}
