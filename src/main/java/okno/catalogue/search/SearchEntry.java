package okno.catalogue.search;

import java.util.List;

/// What the index knows of a thing.
///
/// @param owner slug of the agency, for an office; else the same as `slug`
/// @param text a line shown under the title and searched
/// @param keywords words searched but not shown
/// @param body longer text, searched with the least weight
/// @param places OKTMO of 8 digits where it is of use; empty for everywhere
public record SearchEntry(
        SearchHit.Kind kind,
        String slug,
        String owner,
        String title,
        String text,
        List<String> keywords,
        String body,
        List<String> places) {

    public SearchEntry {
        keywords = List.copyOf(keywords);
        places = List.copyOf(places);
    }

    /// Found everywhere by its title and text.
    public static SearchEntry of(SearchHit.Kind kind, String slug, String title, String text) {
        return new SearchEntry(kind, slug, slug, title, text, List.of(), "", List.of());
    }

    /// The same of an office, which is shown on the page of its agency.
    public SearchEntry ownedBy(String agency) {
        return new SearchEntry(kind, slug, agency, title, text, keywords, body, places);
    }

    /// The same with more words to find it by.
    public SearchEntry alsoFoundBy(List<String> words, String longer) {
        return new SearchEntry(kind, slug, owner, title, text, words, longer, places);
    }

    /// The same for people of some places only.
    public SearchEntry in(List<String> oktmo) {
        return new SearchEntry(kind, slug, owner, title, text, keywords, body, oktmo);
    }
}
