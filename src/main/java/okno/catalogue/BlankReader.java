package okno.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// Reads the list of blanks; every file that it names must be there.
final class BlankReader {

    private final Map<String, Blank.File> files;

    /// @param files that there are, by name
    BlankReader(Map<String, Blank.File> files) {
        this.files = Map.copyOf(files);
    }

    /// Empty list, with problems added, when the file is not right.
    List<Blank> read(byte[] content, FileProblems problems) {
        var blanks = YamlFile.list(content, problems).stream().map(this::blank).toList();
        return problems.none() ? blanks : List.of();
    }

    private Blank blank(Fields fields) {
        var blank =
                new Blank(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        fields.optionalText("about").orElse(""),
                        fields.optionalText("act"),
                        fields.texts("services"),
                        versions(fields));
        fields.finish();
        return blank;
    }

    private List<Blank.Version> versions(Fields fields) {
        var versions =
                fields.each("versions").stream()
                        .map(this::version)
                        .sorted(Comparator.comparing(Blank.Version::from).reversed())
                        .toList();
        if (versions.isEmpty()) {
            fields.missing("versions");
        }
        if (versions.stream().map(Blank.Version::from).distinct().count() < versions.size()) {
            fields.refuse("versions", "catalogue.problem.blank-days");
        }
        return versions;
    }

    private Blank.Version version(Fields fields) {
        fields.text("from");
        var from = fields.parsed("from", "catalogue.problem.date", PackageReader::date);
        var form = file(fields, "file", fields.text("file"));
        var sample = fields.optionalText("sample").map(name -> file(fields, "sample", name));
        fields.finish();
        return new Blank.Version(from.orElse(LocalDate.EPOCH), form, sample);
    }

    private Blank.File file(Fields fields, String field, String name) {
        var file = Optional.ofNullable(files.get(name));
        if (file.isEmpty()) {
            fields.refuse(field, "catalogue.problem.file", name);
        }
        return file.orElseGet(() -> new Blank.File(name, 0, ""));
    }
}
