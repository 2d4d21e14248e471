package okno.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// Whether the reader is looking for a value of a facet.
    public boolean looking() {
        return facets.stream()
                .flatMap(facet -> facet.finding().stream())
                .anyMatch(finding -> !finding.words().isEmpty());
    }

    /// A topic or a recipient that has a page of its own.
    ///
    /// @param wider topics around it
    /// @param narrower topics within it
    public record Group(String title, List<Link> wider, List<Link> narrower) {}

    /// A way to narrow the list.
    ///
    /// @param all address without this narrowing
    /// @param finding how values that are not listed are found; absent if all are
    public record Facet(
            Dimension dimension, String all, List<Value> values, Optional<Finding> finding) {

        private static final int AT_ONCE = 16;
        private static final int MOST = 60;

        /// The same with no more values than a page can hold, those with most services, which can
        /// be found by words of their titles then.
        ///
        /// @param words what was typed; empty for any value
        Facet about(String words) {
            if (words.isEmpty() && values.size() <= MOST) {
                return this;
            }
            var wanted = Finding.parts(words);
            var found = values.stream().filter(value -> value.named(wanted)).toList();
            var listed = most(found, MOST);
            var left = found.size() - listed.size();
            return new Facet(dimension, all, listed, Optional.of(new Finding(words, left)));
        }

        public boolean narrowed() {
            return values.stream().anyMatch(Value::chosen);
        }

        /// The values shown at once: the chosen one and those with most services, in their order.
        public List<Value> first() {
            if (values.size() <= AT_ONCE) {
                return values;
            }
            return most(values, AT_ONCE / 2);
        }

        private static List<Value> most(List<Value> values, int count) {
            var most =
                    values.stream()
                            .sorted(
                                    Comparator.comparing(Value::chosen)
                                            .thenComparingLong(Value::count)
                                            .reversed())
                            .limit(count)
                            .collect(Collectors.toSet());
            return values.stream().filter(most::contains).toList();
        }

        /// The others, shown on demand.
        public List<Value> rest() {
            var first = first();
            return values.stream().filter(value -> !first.contains(value)).toList();
        }
    }

    /// Looking for a value by words of its title.
    ///
    /// @param words what was typed; empty if nothing
    /// @param others how many values that have the words are not listed
    public record Finding(String words, int others) {
        private static List<String> parts(String text) {
            return Stream.of(plain(text).split("\\s+")).filter(part -> !part.isEmpty()).toList();
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }
    }

    /// One value of a facet.
    ///
    /// @param title words of the content; empty where the words are in the bundles
    /// @param count how many services would remain
    public record Value(String slug, String title, long count, boolean chosen, String path) {
        private boolean named(List<String> parts) {
            var plain = Finding.plain(title);
            return parts.stream().allMatch(plain::contains);
        }
    }
}
