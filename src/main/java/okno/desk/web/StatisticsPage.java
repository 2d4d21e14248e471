package okno.desk.web;

import java.util.List;
import okno.appeals.AppealKind;
import okno.appeals.figures.FigureRow.Tally;

/// How the bodies of a head deal with appeals.
///
/// @param bodies titles of them
/// @param months the latest first
/// @param topics the commonest first
public record StatisticsPage(
        List<String> bodies, List<OfKind> kinds, List<OfMonth> months, List<Topic> topics) {
    public StatisticsPage {
        bodies = List.copyOf(bodies);
        kinds = List.copyOf(kinds);
        months = List.copyOf(months);
        topics = List.copyOf(topics);
    }

    /// A year's appeals of one kind.
    public record OfKind(AppealKind kind, Tally tally, String days, String mark) {}

    /// A month's appeals of all kinds.
    ///
    /// @param month in words
    public record OfMonth(String month, Tally tally, String days, String mark) {}

    /// A service that people wrote about.
    public record Topic(String title, int count) {}
}
