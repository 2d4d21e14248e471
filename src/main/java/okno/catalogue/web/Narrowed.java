package okno.catalogue.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;

/// What a filter leaves of a list of services, and what it would with another value of any one
/// dimension. Each service is looked at once.
///
/// @param passing those that are left
/// @param counts how many would be, by dimension and value; values that none has are absent
record Narrowed(List<ServicePackage> passing, Map<Dimension, Map<String, Integer>> counts) {

    static Narrowed of(ServiceFilter filter, List<ServicePackage> found, Catalogue catalogue) {
        var passing = new ArrayList<ServicePackage>();
        var counts = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
        for (var service : found) {
            var values = new EnumMap<Dimension, Collection<String>>(Dimension.class);
            for (var dimension : Dimension.values()) {
                values.put(dimension, dimension.valuesOf(service, catalogue));
            }
            var missed = filter.missedBy(values);
            if (missed.isEmpty()) {
                passing.add(service);
                values.forEach((dimension, some) -> add(dimension, some, counts));
            } else if (missed.size() == 1) {
                var only = missed.getFirst();
                add(only, values.getOrDefault(only, List.of()), counts);
            }
        }
        return new Narrowed(passing, counts);
    }

    private static void add(
            Dimension dimension,
            Collection<String> values,
            Map<Dimension, Map<String, Integer>> counts) {
        var count = counts.computeIfAbsent(dimension, _ -> new HashMap<>());
        values.forEach(value -> count.merge(value, 1, Integer::sum));
    }

    int count(Dimension dimension, String value) {
        return counts.getOrDefault(dimension, Map.of()).getOrDefault(value, 0);
    }
}
