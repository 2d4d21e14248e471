package okno.catalogue.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okno.content.ContentProblem;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// Reads an exchange folder for the search: leniently, since only a slug and a title are needed to
/// find a thing. What an import would refuse is told by [ExchangeCheck].
public final class ExchangeFolder {
    private final List<Exchange.Agency> agencies = new ArrayList<>();
    private final List<Exchange.Service> services = new ArrayList<>();
    private final List<Exchange.Paper> documents = new ArrayList<>();
    private final List<Exchange.Paper> blanks = new ArrayList<>();
    private final List<Exchange.Paper> situations = new ArrayList<>();

    private ExchangeFolder() {}

    /// A folder as it was read, with what was not understood of it.
    ///
    /// @param problems of things that were left out
    /// @param notes of things that were taken all the same
    public record Read(
            Exchange exchange, List<ContentProblem> problems, List<ContentProblem> notes) {
        public Read {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /// Reads what is there of the files.
    ///
    /// @throws java.io.UncheckedIOException if a file is there and cannot be read
    public static Read read(Path folder) {
        var reading = new ExchangeFolder();
        List<ContentProblem> problems = new ArrayList<>();
        List<ContentProblem> notes = new ArrayList<>(ExchangeFile.passedOver(folder));
        for (var file : ExchangeFile.in(folder)) {
            reading.take(file);
            problems.addAll(file.problems().list());
            notes.addAll(file.problems().notes());
        }
        return new Read(reading.exchange(), problems, notes);
    }

    private Exchange exchange() {
        return new Exchange(agencies, services, documents, blanks, situations);
    }

    private void take(ExchangeFile file) {
        for (var part : file.parts()) {
            var problems = new FileProblems(file.name());
            YamlFile.fields(part.content(), problems)
                    .ifPresent(fields -> take(file.kind(), fields, problems));
            file.problems().addAll(part.line(), problems);
        }
    }

    private void take(ExchangeKind kind, Fields fields, FileProblems problems) {
        switch (kind) {
            case AGENCIES -> keep(agencies, agency(fields), problems);
            case SERVICES -> keep(services, service(fields), problems);
            case DOCUMENTS -> keep(documents, paper(fields), problems);
            case BLANKS -> keep(blanks, paper(fields), problems);
            case SITUATIONS -> keep(situations, paper(fields), problems);
            // People look for the body; its offices stand on its page.
            case OFFICES -> {}
        }
    }

    private static <T> void keep(List<T> things, T thing, FileProblems problems) {
        if (problems.none()) {
            things.add(thing);
        }
    }

    private static Exchange.Agency agency(Fields fields) {
        return new Exchange.Agency(
                fields.text("slug"),
                fields.text("title"),
                fields.optionalText("short").orElse(""),
                fields.optionalText("parent"),
                fields.texts("places"),
                fields.optionalText("address"));
    }

    private static Exchange.Service service(Fields fields) {
        return new Exchange.Service(
                fields.text("slug"),
                fields.text("title"),
                fields.optionalText("short").orElse(""),
                fields.optionalText("description").orElse(""),
                fields.optionalText("agency"),
                fields.texts("places"),
                fields.texts("topics"),
                fields.texts("situations"),
                fields.texts("keywords"));
    }

    private static Exchange.Paper paper(Fields fields) {
        return new Exchange.Paper(
                fields.text("slug"),
                fields.text("title"),
                fields.optionalText("text").orElse(""),
                fields.texts("services"));
    }
}
