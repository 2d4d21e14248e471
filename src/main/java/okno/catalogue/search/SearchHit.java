package okno.catalogue.search;

import java.util.List;

/// Something that a search found. Its texts are marked when they are asked for.
public final class SearchHit {
    private final SearchEntry entry;
    private final Question question;

    SearchHit(SearchEntry entry, Question question) {
        this.entry = entry;
        this.question = question;
    }

    public Kind kind() {
        return entry.kind();
    }

    /// Slug of the thing itself.
    public String slug() {
        return entry.slug();
    }

    /// Slug of the agency, for an office; the same as [#slug] for all else.
    public String owner() {
        return entry.owner();
    }

    public Marked title() {
        return question.mark(entry.title());
    }

    public Marked text() {
        return question.mark(entry.text());
    }

    /// The title without marks.
    public String plainTitle() {
        return entry.title();
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
