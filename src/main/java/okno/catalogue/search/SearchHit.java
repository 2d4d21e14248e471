package okno.catalogue.search;

import java.util.List;

/// Something that a search found.
///
/// @param slug of the thing itself
/// @param owner slug of the agency, for an office; the same as `slug` for all else
public record SearchHit(Kind kind, String slug, String owner, Marked title, Marked text) {

    static SearchHit of(SearchEntry entry, Question question) {
        return new SearchHit(
                entry.kind(),
                entry.slug(),
                entry.owner(),
                question.mark(entry.title()),
                question.mark(entry.text()));
    }

    /// In the order in which a page shows them.
    public enum Kind {
        SERVICE,
        SITUATION,
        AGENCY,
        OFFICE,
        DOCUMENT,
        BLANK
    }

    /// A text cut where the words of the query begin and end.
    public record Marked(List<Piece> pieces) {
        public Marked {
            pieces = List.copyOf(pieces);
        }

        public String plain() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /// A part of a marked text.
    ///
    /// @param hit whether it is what was asked for
    public record Piece(String text, boolean hit) {}
}
