package okno.catalogue.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.content.ContentPart;
import okno.content.FileProblems;
import okno.places.Places;

/// Looks whether the files of an exchange folder are right, by themselves and together. A file with
/// a problem counts as absent for those after it: it would not be imported either.
final class ExchangeCheck {
    private final Places places;
    private final ServiceExchange services;
    private final Map<String, byte[]> agencies = new HashMap<>();
    private final Set<String> packaged = new HashSet<>();
    private final Set<String> packagedAgencies = new HashSet<>();

    ExchangeCheck(Places places, ServiceExchange services) {
        this.places = places;
        this.services = services;
    }

    /// Counts what ships with the portal as there.
    void knowShipped() {
        AgencyExchange.shipped().forEach(this::knowAgency);
        services.shipped().forEach(this::knowService);
    }

    /// Counts an agency as there.
    void knowAgency(String slug, byte[] content) {
        agencies.put(slug, content);
        if (!ContentPart.isLine(content)) {
            packagedAgencies.add(slug);
        }
    }

    /// Counts a service as there.
    void knowService(String slug, byte[] content) {
        if (!ContentPart.isLine(content)) {
            packaged.add(slug);
        }
    }

    /// Every file, with its problems; lines about what a package tells of are left out and noted.
    ///
    /// @throws java.io.UncheckedIOException if a file is there and cannot be read
    List<ExchangeFile> run(Path path) {
        var files = ExchangeFile.in(path);
        var declared = new HashSet<>(agencies.keySet());
        files.stream()
                .filter(file -> file.kind() == ExchangeKind.AGENCIES)
                .flatMap(file -> file.parts().stream())
                .forEach(part -> declared.add(part.slug()));
        return files.stream().map(file -> check(file, declared)).toList();
    }

    private ExchangeFile check(ExchangeFile file, Set<String> declared) {
        var wanted = file.with(withoutPackaged(file));
        for (var part : wanted.parts()) {
            var problems = new FileProblems(file.name());
            check(file.kind(), part, declared, problems);
            file.problems().addAll(part.line(), problems);
        }
        if (file.kind() == ExchangeKind.AGENCIES && file.problems().none()) {
            checkTree(wanted);
        }
        if (file.problems().none()) {
            wanted.parts().forEach(part -> know(file.kind(), part));
        }
        return wanted;
    }

    /// No body may stand above itself, on no day.
    private void checkTree(ExchangeFile file) {
        var tree = new HashMap<>(agencies);
        file.parts().forEach(part -> tree.put(part.slug(), part.content()));
        var wrong = AgencyExchange.underThemselves(tree);
        for (var part : file.parts()) {
            if (wrong.containsKey(part.slug())) {
                var problems = new FileProblems(file.name());
                problems.add("parent", "agencies.problem.parent", wrong.get(part.slug()));
                file.problems().addAll(part.line(), problems);
            }
        }
    }

    private void check(
            ExchangeKind kind, ContentPart part, Set<String> declared, FileProblems problems) {
        switch (kind) {
            case AGENCIES -> AgencyExchange.check(part, declared::contains, places, problems);
            case OFFICES ->
                    AgencyExchange.checkOffice(part, agencies::containsKey, places, problems);
            case SERVICES -> services.check(part, agencies::containsKey, problems);
            case DOCUMENTS, BLANKS, SITUATIONS -> ServiceExchange.checkPaper(part, problems);
        }
    }

    private void know(ExchangeKind kind, ContentPart part) {
        switch (kind) {
            case AGENCIES -> knowAgency(part.slug(), part.content());
            case SERVICES -> knowService(part.slug(), part.content());
            case OFFICES, DOCUMENTS, BLANKS, SITUATIONS -> {}
        }
    }

    private List<ContentPart> withoutPackaged(ExchangeFile file) {
        var fuller =
                switch (file.kind()) {
                    case AGENCIES -> packagedAgencies;
                    case SERVICES -> packaged;
                    case OFFICES, DOCUMENTS, BLANKS, SITUATIONS -> Set.<String>of();
                };
        List<ContentPart> wanted = new ArrayList<>();
        for (var part : file.parts()) {
            if (ContentPart.isLine(part.content()) && fuller.contains(part.slug())) {
                file.problems()
                        .note(part.line(), "slug", "catalogue.exchange.packaged", part.slug());
            } else {
                wanted.add(part);
            }
        }
        return wanted;
    }
}
