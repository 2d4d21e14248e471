package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.catalogue.search.SearchHit;
import okno.catalogue.search.SearchHit.Kind;

/// What a search found.
///
/// @param words what was typed
/// @param kind the only kind that was looked for
/// @param place name of the chosen place; empty if none is chosen
/// @param things what was found, the best first
/// @param reading the words that were searched for, if what was typed made no sense
/// @param elsewhere whether the place has nothing and this is what others have
/// @param answered `yes` or `no` if the reader has just said whether he found it; else empty
public record SearchPage(
        String words,
        Optional<Kind> kind,
        String place,
        List<Thing> things,
        Optional<String> reading,
        boolean elsewhere,
        String answered) {

    public SearchPage {
        things = List.copyOf(things);
    }

    /// A hit with what tells it from others of its title.
    ///
    /// @param word key of what it is: `service`, `function`, `agency`…
    /// @param provider title of the body that answers for it; empty for what nobody answers for
    /// @param places names of the places where it is of use; empty where that goes without saying
    public record Thing(SearchHit hit, String word, String provider, String places) {}

    /// The page that looks for one kind only, or for all.
    public String path(Optional<Kind> wanted) {
        return "/search?q="
                + encoded(words)
                + wanted.map(one -> "&kind=" + one.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    /// Where a hit leads.
    public static String path(SearchHit hit) {
        return switch (hit.kind()) {
            case SERVICE -> "/services/" + hit.slug();
            case SITUATION -> "/situations/" + hit.slug();
            case AGENCY -> "/agencies/" + hit.slug();
            case OFFICE -> "/agencies/" + hit.owner() + "/offices/" + hit.slug();
            case DOCUMENT -> "/documents/" + hit.slug();
            case BLANK -> "/documents/blanks/" + hit.slug();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
