package okno.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okno.catalogue.ServiceEntry;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// A page of the list of services.
///
/// @param group what the page is about, if it is the page of a topic or a recipient
/// @param place name of the chosen place; empty if none is chosen
/// @param total how many services pass the filter
/// @param elsewhere how many do in other places
/// @param previous address of the page before
/// @param next address of the page after
public record ServicesPage(
        Optional<Group> group,
        ServiceFilter filter,
        String place,
        List<Facet> facets,
        List<ServiceEntry> services,
        int total,
        int elsewhere,
        @Nullable String previous,
        @Nullable String next) {

    /// A topic or a recipient that has a page of its own.
    ///
    /// @param wider topics around it
    /// @param narrower topics within it
    public record Group(String title, List<Link> wider, List<Link> narrower) {}

    /// A way to narrow the list.
    ///
    /// @param all address without this narrowing
    public record Facet(Dimension dimension, String all, List<Value> values) {

        private static final int AT_ONCE = 16;

        public boolean narrowed() {
            return values.stream().anyMatch(Value::chosen);
        }

        /// The values shown at once: the chosen one and those with most services, in their order.
        public List<Value> first() {
            if (values.size() <= AT_ONCE) {
                return values;
            }
            var most =
                    values.stream()
                            .sorted(
                                    Comparator.comparing(Value::chosen)
                                            .thenComparingLong(Value::count)
                                            .reversed())
                            .limit(AT_ONCE / 2)
                            .toList();
            return values.stream().filter(most::contains).toList();
        }

        /// The others, shown on demand.
        public List<Value> rest() {
            var first = first();
            return values.stream().filter(value -> !first.contains(value)).toList();
        }
    }

    /// One value of a facet.
    ///
    /// @param title words of the content; empty where the words are in the bundles
    /// @param count how many services would remain
    public record Value(String slug, String title, long count, boolean chosen, String path) {}
}
