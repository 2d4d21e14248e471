package okno.desk.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// What will be done with the submissions that an officer has marked, or what was.
///
/// @param deed its word: `assignment` or `handover`
/// @param rows those with which it will be done, or was
/// @param others those with which it will not, or was not, and why
/// @param colleagues to whom they may be handed over
/// @param colleague who was chosen, or now has them
/// @param back the page of the queue
public record BatchPage(
        String deed,
        List<QueuePage.Row> rows,
        List<Other> others,
        List<Option> colleagues,
        String colleague,
        String back,
        Problems problems) {
    public BatchPage {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        colleagues = List.copyOf(colleagues);
    }

    /// A submission with which nothing is done.
    ///
    /// @param path absent when it is not the officer's to open
    /// @param reason key of the words
    public record Other(String number, @Nullable String path, String reason) {}

    /// Whether they lie with several bodies.
    public boolean bodies() {
        return rows.stream().map(QueuePage.Row::body).distinct().count() > 1;
    }

    /// The value of the field that names a submission as it was shown.
    public String value(QueuePage.Row row) {
        return row.number() + ":" + row.seen();
    }
}
