package okno.verification.web;

import java.time.Instant;
import java.util.List;
import okno.platform.web.Problems;
import okno.verification.letters.Batch;
import okno.verification.letters.PostalImport.Imported;
import org.jspecify.annotations.Nullable;

/// The queue of letters.
///
/// @param imported what came of an import a moment ago
/// @param text lines that were typed and not taken
public record LettersPage(
        List<Waiting> waiting,
        List<Batch> batches,
        @Nullable Imported imported,
        String text,
        Problems problems) {

    /// A letter that waits to be printed.
    public record Waiting(String number, String name, Instant since) {}
}
