package okno.catalogue.blanks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// What a blank asks, and what its sample answers.
///
/// @param slug name of its files
record BlankDescription(String slug, String title, List<Part> parts) {

    private static final Path FOLDER = Path.of("scripts", "blanks");

    /// Parts that many blanks begin or end with.
    private static final String SHARED = "shared";

    /// A part of a blank, from the top to the bottom.
    sealed interface Part {
        /// A small heading.
        record Head(String text) implements Part {}

        /// A paragraph.
        record Text(String text) implements Part {}

        /// A line to write on, or several.
        record Field(String label, int rows, String sample) implements Part {}

        /// A box to tick.
        record Check(String text, boolean ticked) implements Part {}

        /// Date and signature: the signature is always made by hand.
        record Sign(String date, String name) implements Part {}
    }

    /// Every description there is, in the order of the names of the files.
    static List<BlankDescription> all() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(slug -> !slug.equals(SHARED))
                    .sorted()
                    .map(BlankDescription::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BlankDescription read(String slug) {
        var fields = fields(slug);
        var parts = new ArrayList<Part>();
        fields.fields().each("parts").forEach(part -> parts.addAll(part(part)));
        var description = new BlankDescription(slug, fields.fields().text("title"), parts);
        fields.finish();
        return description;
    }

    /// The labels of what is to be filled in, as a screen reader says them: under a heading they
    /// begin with it, so that each is told from the others.
    List<String> labels() {
        var labels = new ArrayList<String>();
        var head = Optional.<String>empty();
        for (var part : parts) {
            switch (part) {
                case Part.Head(var text) -> head = Optional.of(text);
                case Part.Field(var label, _, _) -> labels.add(under(head, label));
                case Part.Check(var text, _) -> labels.add(under(head, text));
                case Part.Sign _ -> labels.addAll(List.of("Дата", "Фамилия и инициалы"));
                case Part.Text _ -> {}
            }
        }
        return labels;
    }

    private static String under(Optional<String> head, String label) {
        return head.map(text -> text + ": " + label).orElse(label);
    }

    private static List<Part> part(Fields fields) {
        var shared = fields.optionalText("shared");
        if (shared.isPresent()) {
            var parts = fields(SHARED).fields().each(shared.get());
            return parts.stream().flatMap(part -> part(part).stream()).toList();
        }
        if (fields.has("head")) {
            return List.of(new Part.Head(fields.text("head")));
        }
        if (fields.has("text")) {
            return List.of(new Part.Text(fields.text("text")));
        }
        if (fields.has("check")) {
            return List.of(new Part.Check(fields.text("check"), fields.flag("ticked", false)));
        }
        if (fields.has("sign")) {
            return List.of(new Part.Sign(fields.text("date"), fields.text("sign")));
        }
        return List.of(
                new Part.Field(
                        fields.text("field"),
                        fields.whole("rows", 1),
                        fields.optionalText("sample").orElse("")));
    }

    private static Opened fields(String name) {
        var problems = new FileProblems(name);
        try {
            var content = Files.readAllBytes(FOLDER.resolve(name + ".yaml"));
            return new Opened(YamlFile.fields(content, problems).orElseThrow(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Opened(Fields fields, FileProblems problems) {
        void finish() {
            if (!problems.none()) {
                throw new IllegalArgumentException(problems.list().toString());
            }
        }
    }
}
