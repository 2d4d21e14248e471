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
/// a problem counts as absent for all others: it would not be imported either.
final class ExchangeCheck implements ServiceExchange.Known {
    /// What a package tells more of than a line may, and what others name before its own file is
    /// looked at: bodies the bodies above them, papers services.
    private static final Set<ExchangeKind> PACKAGED =
            EnumSet.of(ExchangeKind.AGENCIES, ExchangeKind.SERVICES);

    private final Places places;
    private final ServiceExchange services;
    private final Map<String, byte[]> agencies = new HashMap<>();
    private final Map<String, Optional<Agency>> bodies = new HashMap<>();
    private final Map<ExchangeKind, Slugs> slugs = new EnumMap<>(ExchangeKind.class);

    ExchangeCheck(Places places, ServiceExchange services) {
        this.places = places;
        this.services = services;
        for (var kind : ExchangeKind.values()) {
            slugs.put(kind, Slugs.none());
        }
    }

    /// Knows what another does, and learns more by itself.
    private ExchangeCheck(ExchangeCheck other) {
        this(other.places, other.services);
        agencies.putAll(other.agencies);
        other.slugs.forEach((kind, known) -> slugs.put(kind, known.copy()));
    }

    /// What is known of the things of a kind.
    ///
    /// @param there those that are there, or were in a file that is right
    /// @param coming those of files that are not refused
    /// @param brought those of files that are right
    /// @param packaged those that a package tells of
    private record Slugs(
            Set<String> there, Set<String> coming, Set<String> brought, Set<String> packaged) {
        static Slugs none() {
            return new Slugs(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        Slugs copy() {
            return new Slugs(
                    new HashSet<>(there),
                    new HashSet<>(coming),
                    new HashSet<>(brought),
                    new HashSet<>(packaged));
        }

        boolean named(String slug) {
            return there.contains(slug) || coming.contains(slug);
        }
    }

    /// Counts what ships with the portal as there.
    void knowShipped() {
        AgencyExchange.shipped().forEach((slug, own) -> know(ExchangeKind.AGENCIES, slug, own));
        services.shipped().forEach((slug, own) -> know(ExchangeKind.SERVICES, slug, own));
        for (var kind : PaperKind.values()) {
            of(ExchangeKind.of(kind)).there.addAll(services.shipped(kind));
        }
    }

    /// Counts a thing as there.
    void know(ExchangeKind kind, String slug, byte[] content) {
        of(kind).there.add(slug);
        if (kind == ExchangeKind.AGENCIES) {
            agencies.put(slug, content);
            bodies.remove(slug);
        }
        if (PACKAGED.contains(kind) && !ContentPart.isLine(content)) {
            of(kind).packaged.add(slug);
            if (kind == ExchangeKind.AGENCIES) {
                agency(slug).ifPresent(this::knowOffices);
            }
        }
    }

    private void knowOffices(Agency body) {
        body.offices().forEach(office -> of(ExchangeKind.OFFICES).packaged.add(office.slug()));
    }

    /// Every file, with its problems; lines about what a package tells of are left out and noted.
    /// As long as files are refused the others are looked at again, which may name what they bring.
    ///
    /// @throws java.io.UncheckedIOException if a file is there and cannot be read
    List<ExchangeFile> run(Path path) {
        var refused = new HashMap<String, ExchangeFile>();
        List<ExchangeFile> files;
        int before;
        do {
            before = refused.size();
            files = new ExchangeCheck(this).run(path, refused);
            files.stream()
                    .filter(file -> !file.problems().none())
                    .forEach(file -> refused.put(file.name(), file));
        } while (refused.size() > before);
        return files;
    }

    /// @param refused files with their problems, by name: they stay refused
    private List<ExchangeFile> run(Path path, Map<String, ExchangeFile> refused) {
        var files = ExchangeFile.in(path);
        files.stream()
                .filter(file -> PACKAGED.contains(file.kind()))
                .filter(file -> !refused.containsKey(file.name()))
                .forEach(file -> of(file.kind()).coming.addAll(file.slugs()));
        return files.stream()
                .map(
                        file ->
                                Optional.ofNullable(refused.get(file.name()))
                                        .orElseGet(() -> check(file)))
                .toList();
    }

    private Slugs of(ExchangeKind kind) {
        return Objects.requireNonNull(slugs.get(kind));
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
        return of(ExchangeKind.SERVICES).named(slug);
    }

    @Override
    public boolean paper(PaperKind kind, String slug) {
        return of(ExchangeKind.of(kind)).named(slug);
    }

    private ExchangeFile check(ExchangeFile file) {
        var wanted = file.with(withoutPackaged(file));
        for (var part : wanted.parts()) {
            var problems = new FileProblems(file.name());
            if (of(file.kind()).brought.contains(part.slug())) {
                problems.add("slug", "catalogue.problem.twice", part.slug());
            }
            check(file.kind(), part, problems);
            file.problems().addAll(part.line(), problems);
        }
        if (file.kind() == ExchangeKind.AGENCIES && file.problems().none()) {
            checkTree(wanted);
        }
        if (file.problems().none()) {
            of(file.kind()).brought.addAll(wanted.slugs());
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
            case AGENCIES -> AgencyExchange.check(part, of(kind)::named, places, problems);
            case OFFICES ->
                    AgencyExchange.checkOffice(part, agencies::containsKey, places, problems);
            case SERVICES -> services.check(part, this, problems);
            case DOCUMENTS, BLANKS, SITUATIONS -> ServiceExchange.checkPaper(part, this, problems);
        }
    }

    private List<ContentPart> withoutPackaged(ExchangeFile file) {
        var fuller = of(file.kind()).packaged;
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
