package okno.catalogue.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import okno.catalogue.DocumentNeed;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.ServicePackage;
import okno.catalogue.web.SituationPage.SharedDocument;
import okno.platform.web.Link;

/// Finds the documents that people bring to several services of a situation.
final class SharedDocuments {

    private SharedDocuments() {}

    /// Those that at least two steps ask for, whatever they call it, what most steps ask for first.
    ///
    /// @param writtenAnew titles of documents that are made for each service
    /// @param document of the register that cards call so
    static List<SharedDocument> of(
            List<ServicePackage> steps, List<String> writtenAnew, Function<String, Link> document) {
        var users = new LinkedHashMap<Link, Set<Integer>>();
        for (int i = 0; i < steps.size(); i++) {
            for (var title : brought(steps.get(i))) {
                users.computeIfAbsent(document.apply(title), _ -> new LinkedHashSet<>()).add(i + 1);
            }
        }
        writtenAnew.forEach(title -> users.remove(document.apply(title)));
        return users.entrySet().stream()
                .map(one -> new SharedDocument(one.getKey(), List.copyOf(one.getValue())))
                .filter(shared -> shared.steps().size() > 1)
                .sorted(Comparator.comparingInt(shared -> -shared.steps().size()))
                .toList();
    }

    private static List<String> brought(ServicePackage service) {
        return service.variants().stream()
                .flatMap(variant -> variant.documents().stream())
                .filter(document -> document.bearer() == Bearer.APPLICANT)
                .map(DocumentNeed::title)
                .toList();
    }
}
