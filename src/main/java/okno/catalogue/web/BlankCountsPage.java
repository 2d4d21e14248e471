package okno.catalogue.web;

import java.util.List;
import okno.catalogue.downloads.BlankDownloads.Downloaded;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// How often blanks are downloaded.
///
/// @param words what was typed
/// @param most those downloaded most within thirty days; on the first page only
/// @param blanks a page of all, or of those that match the words
public record BlankCountsPage(
        String words,
        List<Row> most,
        List<Row> blanks,
        @Nullable String previous,
        @Nullable String next) {

    /// A blank; the address is empty where it is not in the catalogue any longer.
    public record Row(Link blank, Downloaded counts) {}
}
