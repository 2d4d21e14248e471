package okno.catalogue.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import okno.agencies.AgencyExchange;
import okno.catalogue.ServiceExchange;
import okno.content.ContentPart;
import okno.content.ContentProblem;
import okno.content.CsvTable;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// One file of an exchange folder as it was read: tables (`agencies.csv`), JSON Lines
/// (`services.jsonl`), and packages, each a file (`services/passport.yaml`).
///
/// @param name path within the folder, as problems name it
/// @param parts the things it tells of that could be read so far
record ExchangeFile(
        String name, ExchangeKind kind, List<ContentPart> parts, FileProblems problems) {

    /// How deep files lie in a folder.
    private static final int DEPTH = 2;

    ExchangeFile {
        parts = List.copyOf(parts);
    }

    /// The files of a folder in the order of an import, packages before lines; or the one file.
    ///
    /// @throws UncheckedIOException if a file is there and cannot be read
    static List<ExchangeFile> in(Path path) {
        try (var found = Files.walk(path, DEPTH)) {
            return found.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .flatMap(
                            file -> kindOf(path, file).map(kind -> read(path, file, kind)).stream())
                    .sorted(
                            Comparator.comparing(ExchangeFile::kind)
                                    .thenComparing(file -> !file.name().endsWith(".yaml")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes of what else lies there: a file whose name is no name of the exchange, or a folder
    /// deeper than files of it lie. Those that are hidden are nobody's business.
    ///
    /// @throws UncheckedIOException if the folder cannot be read
    static List<ContentProblem> passedOver(Path path) {
        try (var found = Files.walk(path, DEPTH)) {
            return found.filter(file -> !Files.isDirectory(file) || depth(path, file) == DEPTH)
                    .filter(file -> kindOf(path, file).isEmpty())
                    .map(file -> name(path, file))
                    .filter(name -> !name.startsWith(".") && !name.contains("/."))
                    .sorted()
                    .map(ExchangeFile::passedOver)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentProblem passedOver(String name) {
        return new ContentProblem(name, 0, "", "catalogue.exchange.passed-over", List.of());
    }

    List<String> slugs() {
        return parts.stream().map(ContentPart::slug).toList();
    }

    ExchangeFile with(List<ContentPart> others) {
        return new ExchangeFile(name, kind, others, problems);
    }

    private static String name(Path root, Path file) {
        return root.equals(file) ? file.getFileName().toString() : root.relativize(file).toString();
    }

    private static int depth(Path root, Path file) {
        return root.equals(file) ? 0 : root.relativize(file).getNameCount();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// What a file tells of by its name; absent of a folder.
    private static Optional<ExchangeKind> kindOf(Path root, Path file) {
        var name = name(root, file);
        var word =
                switch (ending(name)) {
                    case "yaml" -> folderOf(file);
                    case "csv", "jsonl" -> name.substring(0, name.lastIndexOf('.'));
                    default -> "";
                };
        return ExchangeKind.of(word).filter(_ -> Files.isRegularFile(file));
    }

    private static String folderOf(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private static ExchangeFile read(Path root, Path file, ExchangeKind kind) {
        var name = name(root, file);
        var problems = new FileProblems(name);
        var parts =
                switch (ending(name)) {
                    case "yaml" -> yaml(bytes(file), problems);
                    case "csv" -> csv(kind, bytes(file), problems);
                    default -> jsonLines(kind, bytes(file), problems);
                };
        return new ExchangeFile(name, kind, distinct(parts, problems), problems);
    }

    private static List<ContentPart> yaml(byte[] content, FileProblems problems) {
        // Its fields are read later, by a reader that tells what is wrong with them.
        var slug =
                YamlFile.fields(content, new FileProblems("")).flatMap(root -> root.peek("slug"));
        if (slug.isEmpty()) {
            YamlFile.fields(content, problems).ifPresent(root -> root.missing("slug"));
        }
        return slug.map(known -> List.of(new ContentPart(known, 0, content))).orElse(List.of());
    }

    private static List<ContentPart> csv(ExchangeKind kind, byte[] content, FileProblems problems) {
        var lines = new ExchangeLine(fields(kind), problems);
        return CsvTable.read(content, TableWords.shipped()::column, problems).stream()
                .map(lines::ofRow)
                .toList();
    }

    private static List<ContentPart> jsonLines(
            ExchangeKind kind, byte[] content, FileProblems problems) {
        var lines = new ExchangeLine(fields(kind), problems);
        List<ContentPart> parts = new ArrayList<>();
        var texts = CsvTable.text(content).lines().toList();
        for (int number = 1; number <= texts.size(); number++) {
            if (!texts.get(number - 1).isBlank()) {
                lines.ofJson(number, texts.get(number - 1)).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private static SequencedSet<String> fields(ExchangeKind kind) {
        return switch (kind) {
            case AGENCIES -> AgencyExchange.fieldsOf(AgencyExchange.Kind.AGENCY);
            case OFFICES -> AgencyExchange.fieldsOf(AgencyExchange.Kind.OFFICE);
            case SERVICES -> ServiceExchange.serviceFields();
            case DOCUMENTS, BLANKS, SITUATIONS -> ServiceExchange.paperFields();
        };
    }

    private static List<ContentPart> distinct(List<ContentPart> parts, FileProblems problems) {
        var seen = new HashSet<String>();
        parts.stream()
                .filter(part -> !part.slug().isEmpty() && !seen.add(part.slug()))
                .forEach(
                        part ->
                                problems.add(
                                        part.line(),
                                        "slug",
                                        "catalogue.problem.twice",
                                        part.slug()));
        return parts;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
