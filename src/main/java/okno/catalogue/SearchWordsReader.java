package okno.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchWords;
import okno.catalogue.search.Synonyms;
import okno.content.ContentProblems;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.platform.shipped.ContentFile;
import okno.platform.shipped.WrongContent;

/// Reads the words of the search from their content file.
final class SearchWordsReader {
    static final String FILE = "search.yaml";

    private SearchWordsReader() {}

    /// Those that ship with the portal.
    static SearchWords shipped() {
        var file = ContentFile.in(PackageFiles.ROOT, FILE).getFirst();
        var problems = new ContentProblems();
        var words = read(file.content(), problems.of(file.name()));
        WrongContent.refuseAny(problems);
        return words;
    }

    /// Of use only if no problem was added.
    static SearchWords read(byte[] content, FileProblems problems) {
        return YamlFile.fields(content, problems)
                .map(SearchWordsReader::words)
                .orElse(SearchWords.NONE);
    }

    private static SearchWords words(Fields fields) {
        var words =
                new SearchWords(
                        Synonyms.of(fields.texts("synonyms")),
                        SearchWords.stems(String.join(" ", fields.texts("little"))),
                        fields.inner("cues").map(SearchWordsReader::cues).orElse(Map.of()));
        fields.finish();
        return words;
    }

    private static Map<Kind, Set<String>> cues(Fields fields) {
        var cues =
                Arrays.stream(Kind.values())
                        .collect(
                                Collectors.toMap(
                                        kind -> kind,
                                        kind -> SearchWords.stems(text(fields, kind))));
        fields.finish();
        return cues;
    }

    private static String text(Fields fields, Kind kind) {
        return fields.optionalText(kind.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
