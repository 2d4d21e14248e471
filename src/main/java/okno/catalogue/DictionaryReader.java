package okno.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okno.forms.Dictionaries;
import okno.forms.Dictionary;
import okno.platform.yaml.YamlFields;
import okno.platform.yaml.YamlFile;
import okno.platform.yaml.YamlNode;
import okno.platform.yaml.YamlProblems;

/// Reads the dictionaries that forms name: `name: [{code, title}, …]`.
final class DictionaryReader {

    private DictionaryReader() {}

    /// Of use only if no problem was added.
    static Dictionaries read(byte[] content, YamlProblems problems) {
        Map<String, Dictionary> byName = new HashMap<>();
        var root = YamlFile.read(content, problems);
        if (root.isPresent() && root.get() instanceof YamlNode.Fields(var fields, var _)) {
            fields.keySet()
                    .forEach(name -> byName.put(name, dictionary(name, root.get(), problems)));
        } else {
            problems.add("", "platform.yaml.fields");
        }
        return name -> Optional.ofNullable(byName.get(name));
    }

    private static Dictionary dictionary(String name, YamlNode root, YamlProblems problems) {
        var labels = new LinkedHashMap<String, String>();
        for (var option : YamlFields.of(root, "", problems).each(name)) {
            var code = option.text("code");
            if (labels.put(code, option.text("title")) != null) {
                option.refuse("code", "catalogue.problem.twice", code);
            }
            option.finish();
        }
        return new Dictionary(name, labels);
    }
}
