package okno.signatures.web.check;

import java.time.ZoneId;
import okno.platform.web.Problems;
import okno.signatures.report.SignatureReport;
import org.jspecify.annotations.Nullable;

/// Checking any signature.
///
/// @param report what was found; absent before
/// @param token the same report, sealed, to have it on paper; an empty text before
public record CheckPage(
        @Nullable SignatureReport report, String token, ZoneId zone, Problems problems) {
    /// The largest document, in megabytes.
    public static final int MEGABYTES = 50;
}
