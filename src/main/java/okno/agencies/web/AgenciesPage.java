package okno.agencies.web;

import java.util.List;
import java.util.Optional;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// The list of agencies.
///
/// @param place name of the chosen place; empty if none is chosen
/// @param under whose subordinates are listed; absent for all agencies
public record AgenciesPage(
        String place,
        Optional<Link> under,
        List<Group> groups,
        @Nullable String previous,
        @Nullable String next) {

    /// Agencies that follow each other under one heading.
    ///
    /// @param key of the heading
    public record Group(String key, List<Entry> agencies) {}

    /// An agency in the list.
    ///
    /// @param places names of the places it serves
    public record Entry(String slug, String title, String summary, String places) {}
}
