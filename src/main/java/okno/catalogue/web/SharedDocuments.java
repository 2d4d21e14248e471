package okno.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import okno.catalogue.DocumentNeed;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.ServicePackage;
import okno.catalogue.web.SituationPage.SharedDocument;

/// Finds the documents that people bring to several services of a situation.
final class SharedDocuments {

    private SharedDocuments() {}

    /// Those that at least two steps ask for, what most steps ask for first.
    ///
    /// @param writtenAnew titles of documents that are made for each service
    /// @param path of the page of a document that cards call so
    static List<SharedDocument> of(
            List<ServicePackage> steps, List<String> writtenAnew, UnaryOperator<String> path) {
        Map<String, Set<Integer>> users = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (var title : brought(steps.get(i))) {
                users.computeIfAbsent(title, _ -> new LinkedHashSet<>()).add(i + 1);
            }
        }
        users.keySet().removeAll(writtenAnew);
        List<SharedDocument> shared = new ArrayList<>();
        users.forEach(
                (title, at) ->
                        shared.add(new SharedDocument(title, path.apply(title), List.copyOf(at))));
        shared.removeIf(document -> document.steps().size() < 2);
        shared.sort((one, other) -> other.steps().size() - one.steps().size());
        return List.copyOf(shared);
    }

    private static List<String> brought(ServicePackage service) {
        return service.variants().stream()
                .flatMap(variant -> variant.documents().stream())
                .filter(document -> document.bearer() == Bearer.APPLICANT)
                .map(DocumentNeed::title)
                .toList();
    }
}
