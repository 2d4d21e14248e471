package okno.catalogue;

import java.util.List;
import okno.catalogue.Classifiers.Recipient;
import okno.catalogue.Classifiers.Situation;
import okno.catalogue.Classifiers.Topic;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// Reads topics, recipients and situations of life from their content file.
final class ClassifierReader {

    private ClassifierReader() {}

    /// Of use only if no problem was added.
    static Classifiers read(byte[] content, FileProblems problems) {
        return YamlFile.fields(content, problems)
                .map(ClassifierReader::classifiers)
                .orElseGet(
                        () ->
                                new Classifiers(
                                        List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Classifiers classifiers(Fields fields) {
        var classifiers =
                new Classifiers(
                        fields.each("topics").stream().map(ClassifierReader::topic).toList(),
                        fields.each("recipients").stream()
                                .map(ClassifierReader::recipient)
                                .toList(),
                        fields.each("situations").stream()
                                .map(ClassifierReader::situation)
                                .toList(),
                        fields.texts("written_anew"),
                        fields.texts("popular"));
        fields.finish();
        return classifiers;
    }

    private static Topic topic(Fields fields) {
        var topic =
                new Topic(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        fields.text("icon"),
                        fields.optionalText("parent"));
        fields.finish();
        return topic;
    }

    private static Recipient recipient(Fields fields) {
        var recipient = new Recipient(PackageReader.slug(fields), fields.text("title"));
        fields.finish();
        return recipient;
    }

    private static Situation situation(Fields fields) {
        var situation =
                new Situation(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        fields.text("text"),
                        fields.texts("services"));
        fields.finish();
        return situation;
    }
}
