package okno.catalogue.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the files of an exchange folder, UTF-8 JSON Lines: `agencies.jsonl`, `services.jsonl`,
/// `documents.jsonl`, `blanks.jsonl`, `situations.jsonl`, any of which may be absent. A line that
/// cannot be read is left out and told of; an unknown field is told of only.
public final class ExchangeFolder {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private ExchangeFolder(Path folder) {
        this.folder = folder;
    }

    /// What a line of a file has wrong.
    ///
    /// @param line from 1; 0 for the file as a whole
    /// @param fatal whether the line was left out
    public record Problem(String file, int line, String what, boolean fatal) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + what;
        }
    }

    /// A folder as it was read, with what was not understood of it.
    public record Read(Exchange exchange, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// Reads what is there of the files.
    ///
    /// @throws UncheckedIOException if a file is there and cannot be read
    public static Read read(Path folder) {
        var reading = new ExchangeFolder(folder);
        var exchange =
                new Exchange(
                        reading.each("agencies", ExchangeFolder::agency),
                        reading.each("services", ExchangeFolder::service),
                        reading.each("documents", ExchangeFolder::paper),
                        reading.each("blanks", ExchangeFolder::paper),
                        reading.each("situations", ExchangeFolder::paper));
        return new Read(exchange, reading.problems);
    }

    private <T> List<T> each(String name, Function<Line, T> made) {
        List<T> things = new ArrayList<>();
        var lines = lines(name);
        for (int number = 1; number <= lines.size(); number++) {
            var text = lines.get(number - 1);
            if (!text.isBlank()) {
                thing(name, number, text, made).ifPresent(things::add);
            }
        }
        return things;
    }

    private <T> Optional<T> thing(String file, int number, String text, Function<Line, T> made) {
        try {
            if (!(JsonMapper.shared().readTree(text) instanceof ObjectNode object)) {
                problems.add(new Problem(fileName(file), number, "not an object", true));
                return Optional.empty();
            }
            var line = new Line(object);
            var thing = made.apply(line);
            var fatal = line.fatal();
            fatal.forEach(what -> problems.add(new Problem(fileName(file), number, what, true)));
            line.unknown()
                    .forEach(
                            field ->
                                    problems.add(
                                            new Problem(
                                                    fileName(file),
                                                    number,
                                                    "unknown field \"" + field + "\"",
                                                    false)));
            return fatal.isEmpty() ? Optional.of(thing) : Optional.empty();
        } catch (JacksonException e) {
            problems.add(
                    new Problem(
                            fileName(file), number, "not JSON: " + e.getOriginalMessage(), true));
            return Optional.empty();
        }
    }

    private List<String> lines(String name) {
        var file = folder.resolve(fileName(name));
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var text = Files.readString(file);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
        } catch (MalformedInputException e) {
            problems.add(new Problem(fileName(name), 0, "not UTF-8", true));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(String things) {
        return things + ".jsonl";
    }

    private static Exchange.Agency agency(Line line) {
        return new Exchange.Agency(
                line.required("slug"),
                line.required("title"),
                line.text("short"),
                line.text("level"),
                line.optional("parent"),
                line.texts("places"),
                line.optional("address"),
                line.optional("phone"),
                line.optional("hours"));
    }

    private static Exchange.Service service(Line line) {
        return new Exchange.Service(
                line.required("slug"),
                line.required("title"),
                line.text("short"),
                line.text("description"),
                line.optional("agency"),
                line.optional("level"),
                line.texts("places"),
                new Exchange.Found(
                        line.texts("topics"),
                        line.texts("recipients"),
                        line.texts("situations"),
                        line.texts("keywords")),
                line.texts("documents"),
                line.optional("term"),
                line.number("fee_kopecks"));
    }

    private static Exchange.Paper paper(Line line) {
        return new Exchange.Paper(
                line.required("slug"),
                line.required("title"),
                line.text("text"),
                line.texts("services"));
    }
}
