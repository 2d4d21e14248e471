package okno.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okno.platform.yaml.YamlFields;
import okno.platform.yaml.YamlFile;
import okno.platform.yaml.YamlNode;
import okno.platform.yaml.YamlProblems;

/// Reads the list of blanks; every file that it names must be there.
final class BlankReader {

    private final Map<String, Long> sizes;

    /// @param sizes bytes of the files there are, by name
    BlankReader(Map<String, Long> sizes) {
        this.sizes = Map.copyOf(sizes);
    }

    /// Empty list, with problems added, when the file is not right.
    List<Blank> read(byte[] content, YamlProblems problems) {
        var blanks =
                YamlFile.read(content, problems).stream()
                        .flatMap(root -> items(root, problems))
                        .map(this::blank)
                        .toList();
        return problems.none() ? blanks : List.of();
    }

    private static Stream<YamlFields> items(YamlNode root, YamlProblems problems) {
        if (root instanceof YamlNode.Items(var items, var _)) {
            return items.stream()
                    .map(item -> YamlFields.of(item, "[" + items.indexOf(item) + "]", problems));
        }
        problems.add(root.line(), "", "platform.yaml.list");
        return Stream.empty();
    }

    private Blank blank(YamlFields fields) {
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
