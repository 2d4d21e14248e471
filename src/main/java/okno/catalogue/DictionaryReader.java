package okno.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.forms.Dictionaries;
import okno.forms.Dictionary;

/// Reads the dictionaries that forms name: `name: [{code, title}, …]`.
final class DictionaryReader {

    private DictionaryReader() {}

    /// Of use only if no problem was added.
    static Dictionaries read(byte[] content, FileProblems problems) {
        Map<String, Dictionary> byName = new HashMap<>();
        YamlFile.fields(content, problems)
                .ifPresent(
                        root ->
                                root.names()
                                        .forEach(name -> byName.put(name, dictionary(name, root))));
        return name -> Optional.ofNullable(byName.get(name));
    }

    private static Dictionary dictionary(String name, Fields root) {
        var labels = new LinkedHashMap<String, String>();
        for (var option : root.each(name)) {
            var code = option.text("code");
            if (labels.put(code, option.text("title")) != null) {
                option.refuse("code", "catalogue.problem.twice", code);
            }
            option.finish();
        }
        return new Dictionary(name, labels);
    }
}
