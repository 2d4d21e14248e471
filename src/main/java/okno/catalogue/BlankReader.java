package okno.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// Reads the list of blanks; every file that it names must be there.
final class BlankReader {

    private final Map<String, Long> sizes;

    /// @param sizes bytes of the files there are, by name
    BlankReader(Map<String, Long> sizes) {
        this.sizes = Map.copyOf(sizes);
    }

    /// Empty list, with problems added, when the file is not right.
    List<Blank> read(byte[] content, FileProblems problems) {
        var blanks = YamlFile.list(content, problems).stream().map(this::blank).toList();
        return problems.none() ? blanks : List.of();
    }

    private Blank blank(Fields fields) {
        var file = fields.text("file");
        var size = Optional.ofNullable(sizes.get(file));
        if (size.isEmpty()) {
            fields.refuse("file", "catalogue.problem.file", file);
        }
        var blank =
                new Blank(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        file,
                        fields.flag("sample", false),
                        fields.texts("services"),
                        size.orElse(0L));
        fields.finish();
        return blank;
    }
}
