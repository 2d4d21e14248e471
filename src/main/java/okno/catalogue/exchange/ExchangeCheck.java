package okno.catalogue.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okno.agencies.Agency;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.catalogue.ServiceExchange.PaperKind;
import okno.content.ContentPart;
import okno.content.FileProblems;
import okno.places.Places;

/// Looks whether the files of an exchange folder are right, by themselves and together. A file with
/// a problem counts as absent for those after it: it would not be imported either.
final class ExchangeCheck implements ServiceExchange.Known {
    /// What a package tells more of than a line may, and what others name before its own file is
    /// looked at: bodies the bodies above them, papers services.
    private static final Set<ExchangeKind> PACKAGED =
            EnumSet.of(ExchangeKind.AGENCIES, ExchangeKind.SERVICES);

    private final Places places;
    private final ServiceExchange services;
    private final Map<String, byte[]> agencies = new HashMap<>();
    private final Map<String, Optional<Agency>> bodies = new HashMap<>();
    private final Map<ExchangeKind, Set<String>> named = new EnumMap<>(ExchangeKind.class);
    private final Map<ExchangeKind, Set<String>> packaged = new EnumMap<>(ExchangeKind.class);

    ExchangeCheck(Places places, ServiceExchange services) {
        this.places = places;
        this.services = services;
        for (var kind : ExchangeKind.values()) {
            named.put(kind, new HashSet<>());
            packaged.put(kind, new HashSet<>());
        }
    }

    /// Counts what ships with the portal as there.
    void knowShipped() {
        AgencyExchange.shipped().forEach((slug, own) -> know(ExchangeKind.AGENCIES, slug, own));
        services.shipped().forEach((slug, own) -> know(ExchangeKind.SERVICES, slug, own));
        for (var kind : PaperKind.values()) {
            named(ExchangeKind.of(kind)).addAll(services.shipped(kind));
        }
    }

    /// Counts a thing as there.
    void know(ExchangeKind kind, String slug, byte[] content) {
        named(kind).add(slug);
        if (kind == ExchangeKind.AGENCIES) {
            agencies.put(slug, content);
            bodies.remove(slug);
        }
        if (PACKAGED.contains(kind) && !ContentPart.isLine(content)) {
            packaged(kind).add(slug);
        }
    }

    /// Every file, with its problems; lines about what a package tells of are left out and noted.
    ///
    /// @throws java.io.UncheckedIOException if a file is there and cannot be read
    List<ExchangeFile> run(Path path) {
        var files = ExchangeFile.in(path);
        files.stream()
                .filter(file -> PACKAGED.contains(file.kind()))
                .forEach(file -> file.parts().forEach(part -> named(file.kind()).add(part.slug())));
        return files.stream().map(this::check).toList();
    }

    private Set<String> named(ExchangeKind kind) {
        return Objects.requireNonNull(named.get(kind));
    }

    private Set<String> packaged(ExchangeKind kind) {
        return Objects.requireNonNull(packaged.get(kind));
    }

    @Override
    public Optional<Agency> agency(String slug) {
        return bodies.computeIfAbsent(
                slug,
                _ ->
                        Optional.ofNullable(agencies.get(slug))
                                .flatMap(content -> AgencyExchange.body(slug, content, places)));
    }

    @Override
    public boolean service(String slug) {
        return named(ExchangeKind.SERVICES).contains(slug);
    }

    @Override
    public boolean paper(PaperKind kind, String slug) {
        return named(ExchangeKind.of(kind)).contains(slug);
    }

    private ExchangeFile check(ExchangeFile file) {
        var wanted = file.with(withoutPackaged(file));
        for (var part : wanted.parts()) {
            var problems = new FileProblems(file.name());
            check(file.kind(), part, problems);
            file.problems().addAll(part.line(), problems);
        }
        if (file.kind() == ExchangeKind.AGENCIES && file.problems().none()) {
            checkTree(wanted);
        }
        if (file.problems().none()) {
            wanted.parts().forEach(part -> know(file.kind(), part.slug(), part.content()));
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

    private void check(ExchangeKind kind, ContentPart part, FileProblems problems) {
        switch (kind) {
            case AGENCIES -> AgencyExchange.check(part, named(kind)::contains, places, problems);
            case OFFICES ->
                    AgencyExchange.checkOffice(part, agencies::containsKey, places, problems);
            case SERVICES -> services.check(part, this, problems);
            case DOCUMENTS, BLANKS, SITUATIONS -> ServiceExchange.checkPaper(part, this, problems);
        }
    }

    private List<ContentPart> withoutPackaged(ExchangeFile file) {
        var fuller = packaged(file.kind());
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
