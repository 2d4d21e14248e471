package okno.desk.web;

import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The saved views of an officer, and a filter that he may save.
///
/// @param added the filter to be saved; absent when he only looks after those he has
/// @param longest how long a name may be
/// @param problems of a name, under the id of its field
public record ViewsPage(List<View> views, @Nullable Added added, int longest, Problems problems) {
    public ViewsPage {
        views = List.copyOf(views);
    }

    /// A view that is there.
    ///
    /// @param href the queue by it
    /// @param path where it is changed
    /// @param about its filter in words
    /// @param field the name of the field of its name
    public record View(
            String name,
            String typed,
            String about,
            String href,
            String path,
            String field,
            boolean starts) {}

    /// A filter without a name.
    ///
    /// @param typed the name that was refused
    /// @param query the filter as parameters of an address
    public record Added(String about, String typed, String query) {}
}
