package okno.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Documents, and what they name in code spans or link to. Blocks of code are samples and name
/// nothing.
record Documents(List<Path> files) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CLASS =
            Pattern.compile(
                    "(?:okno(?:\\.[a-z]+)+\\.)?[A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*[a-z]\\w*)?");
    private static final Pattern PATH = Pattern.compile("(?:src|docs|scripts)/[^\\s…]+");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    /// The classes that sources declare or use.
    private static final Set<String> KNOWN = known();

    static Documents ofTheRepository() {
        var files = new ArrayList<>(Sources.files(Path.of("docs"), ".md"));
        try (Stream<Path> root = Files.list(Path.of("."))) {
            root.map(Path::normalize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Documents(files);
    }

    /// Links that lead nowhere inside the repository.
    List<String> brokenLinks() {
        var broken = new ArrayList<String>();
        for (var file : files) {
            LINK.matcher(prose(file))
                    .results()
                    .map(link -> link.group(1).replaceAll("#.*", ""))
                    .filter(link -> !link.matches("(https?|mailto):.*"))
                    .filter(link -> !Files.exists(file.resolveSibling(link)))
                    .forEach(broken::add);
        }
        return broken;
    }

    /// Paths that do not exist; `<module>` stands for any name, so those are not asked for.
    List<String> missingPaths() {
        return spans(PATH)
                .filter(path -> !path.contains("<"))
                .filter(path -> !Files.exists(Path.of(path)))
                .toList();
    }

    /// Classes that the sources neither declare nor use.
    List<String> missingClasses() {
        return spans(CLASS).filter(name -> !KNOWN.contains(name)).toList();
    }

    private Stream<String> spans(Pattern shape) {
        return files.stream()
                .flatMap(file -> SPAN.matcher(prose(file)).results().toList().stream())
                .map(span -> span.group(1))
                .filter(text -> shape.matcher(text).matches())
                .distinct();
    }

    private static String prose(Path file) {
        return BLOCK.matcher(Sources.text(file)).replaceAll("");
    }

    private static Set<String> known() {
        var known = new HashSet<String>();
        for (var file : Sources.files(Path.of("src"), ".java")) {
            var text = Sources.text(file);
            var name = file.getFileName().toString().replace(".java", "");
            known.add(name);
            known.add(file.toString().replaceAll("^src/main/java/|\\.java$", "").replace('/', '.'));
            IMPORT.matcher(text).results().forEach(it -> known.add(it.group(1)));
            TYPE.matcher(text).results().forEach(it -> known.add(name + "." + it.group(1)));
        }
        return known;
    }
}
