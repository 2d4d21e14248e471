package okno.notifications;

import java.util.List;

/// A letter as a page: one column, headings, links that say where they lead, no pictures.
///
/// @param lang of its words
/// @param title what it is about
/// @param news what happened, the oldest first
/// @param foot the links below
public record LetterPage(String lang, String title, String hello, List<Item> news, Foot foot) {
    public LetterPage {
        news = List.copyOf(news);
    }

    /// One piece of news.
    ///
    /// @param meaning what it means and what to do; may be empty
    public record Item(String line, String meaning, Anchor link) {}

    /// A link that says where it leads.
    public record Anchor(String href, String text) {}

    /// What stands below.
    ///
    /// @param robot that nobody reads answers
    /// @param links to all notices, to the settings, and one that stops such letters, if they may
    ///     be stopped
    public record Foot(String robot, List<Anchor> links) {
        public Foot {
            links = List.copyOf(links);
        }
    }
}
