package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okno.catalogue.SearchHit;
import okno.catalogue.SearchHit.Kind;

/// What a search found.
///
/// @param words what was typed
/// @param place name of the chosen place; empty if none is chosen
/// @param elsewhere what other places have, if the chosen one has nothing
public record SearchPage(String words, String place, List<Group> groups, List<Group> elsewhere) {

    /// Hits of one kind, the best first.
    public record Group(Kind kind, List<SearchHit> hits) {}

    static List<Group> groups(Map<Kind, List<SearchHit>> found) {
        return found.entrySet().stream()
                .map(kind -> new Group(kind.getKey(), kind.getValue()))
                .toList();
    }

    /// Where a hit leads.
    public static String path(SearchHit hit) {
        return switch (hit.kind()) {
            case SERVICE -> "/services/" + hit.slug();
            case SITUATION -> "/situations/" + hit.slug();
            case AGENCY -> "/agencies/" + hit.slug();
            case OFFICE -> "/agencies/" + hit.owner() + "#" + hit.slug();
            case DOCUMENT ->
                    "/documents?q=" + URLEncoder.encode(hit.slug(), StandardCharsets.UTF_8);
            case BLANK -> "/documents/blanks/" + hit.slug();
        };
    }
}
