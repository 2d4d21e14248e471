package okno.catalogue;

import java.util.List;

/// What the index knows of a thing.
///
/// @param owner slug of the agency, for an office; else the same as `slug`
/// @param text a line shown under the title and searched
/// @param keywords words searched but not shown
/// @param body longer text, searched with the least weight
/// @param places OKTMO of 8 digits where it is of use; empty for everywhere
record SearchEntry(
        SearchHit.Kind kind,
        String slug,
        String owner,
        String title,
        String text,
        List<String> keywords,
        String body,
        List<String> places) {

    SearchEntry {
        keywords = List.copyOf(keywords);
        places = List.copyOf(places);
    }

    /// Found everywhere by its title and text.
    static SearchEntry of(SearchHit.Kind kind, String slug, String title, String text) {
        return new SearchEntry(kind, slug, slug, title, text, List.of(), "", List.of());
    }

    SearchEntry ownedBy(String agency) {
        return new SearchEntry(kind, slug, agency, title, text, keywords, body, places);
    }

    SearchEntry alsoFoundBy(List<String> words, String longer) {
        return new SearchEntry(kind, slug, owner, title, text, words, longer, places);
    }

    SearchEntry in(List<String> oktmo) {
        return new SearchEntry(kind, slug, owner, title, text, keywords, body, oktmo);
    }
}
