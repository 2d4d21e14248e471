package okno.signatures.web.check;

import java.time.ZoneId;
import java.util.List;
import okno.platform.web.Problems;
import okno.signatures.report.SignatureReport;

/// Checking any signature.
///
/// @param found none before a check, several when several signed
public record CheckPage(List<Found> found, ZoneId zone, Problems problems) {
    public CheckPage {
        found = List.copyOf(found);
    }

    /// What was found of one signature.
    ///
    /// @param token the same report, sealed, to have it on paper
    public record Found(SignatureReport report, String token) {}

    /// The largest document, in megabytes.
    public static final int MEGABYTES = 50;
}
