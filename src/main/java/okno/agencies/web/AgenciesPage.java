package okno.agencies.web;

import java.util.List;
import okno.agencies.Level;

/// The list of agencies.
///
/// @param place name of the chosen place; empty if none is chosen
public record AgenciesPage(String place, List<Group> groups) {

    /// Agencies of a level.
    public record Group(Level level, List<Entry> agencies) {}

    /// An agency in the list.
    ///
    /// @param places names of the places it serves
    public record Entry(String slug, String title, String summary, String places) {}
}
