package okno.verification.web;

import java.time.Instant;
import java.util.List;
import okno.verification.letters.Addressee;

/// A batch of letters.
///
/// @param handed whether the post has it: the sheets are gone then
public record BatchPage(String path, Instant madeAt, boolean handed, List<Row> rows) {
    /// A letter of the batch.
    public record Row(
            String path,
            String number,
            Addressee addressee,
            String state,
            String tone,
            String track) {}
}
