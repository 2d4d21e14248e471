package okno.desk.web;

import java.util.List;

/// Who works for the bodies of a head, and how much each has to do.
public record PeoplePage(List<Body> bodies) {
    /// A body and its people; those who do most first, what nobody has taken at the end.
    public record Body(String title, List<Line> people) {}

    /// A line of the table.
    ///
    /// @param name empty for what nobody has taken
    /// @param href the queue with nothing but these; empty where there is nothing to show
    public record Line(String name, String href, int open, int overdue) {}
}
