package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okno.catalogue.DocumentEntry;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// A page of the register of documents.
///
/// @param words what was typed
/// @param chosen what narrows it, by the names of the parameters
/// @param total how many documents pass
/// @param blanks the best blanks for the words; none where nothing was typed
public record DocumentsPage(
        String words,
        Map<String, String> chosen,
        List<PaperFacet> facets,
        int total,
        List<Entry> documents,
        List<BlankView> blanks,
        @Nullable String previous,
        @Nullable String next) {

    /// The words as they stand in an address.
    public String wordsInAddress() {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// A document of the list with those who give it out.
    public record Entry(DocumentEntry document, List<Link> issuers) {}
}
