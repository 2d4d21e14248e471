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

    private static final int LONG = 20;

    /// Whether a reader is better led to a level than left to scroll.
    public boolean isLong() {
        return groups.size() > 1
                && groups.stream().mapToInt(group -> group.agencies().size()).sum() > LONG;
    }

    /// Agencies that follow each other under one heading.
    ///
    /// @param level the word of their level, or `institutions`
    public record Group(String level, List<Entry> agencies) {
        /// Of the heading.
        public String key() {
            return "agencies.level." + level;
        }
    }

    /// An agency in the list.
    ///
    /// @param places names of the places it serves
    public record Entry(String slug, String title, String summary, String places) {}
}
