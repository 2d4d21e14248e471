package okno.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.catalogue.PackageSet.Source;
import okno.content.ContentProblems;
import okno.content.FileProblems;
import okno.places.Places;
import okno.platform.shipped.ContentFile;
import okno.platform.shipped.WrongContent;
import org.springframework.util.DigestUtils;

/// Reads and checks the packages that ship with the portal.
///
/// @param blankFiles the documents that the list of blanks names
record PackageFiles(
        List<ContentFile> services,
        ContentFile classifiers,
        ContentFile dictionaries,
        ContentFile documents,
        ContentFile blanks,
        List<ContentFile> blankFiles,
        ContentFile words) {

    static final String ROOT = "packages";

    PackageFiles {
        services = List.copyOf(services);
        blankFiles = List.copyOf(blankFiles);
    }

    static PackageFiles shipped() {
        return new PackageFiles(
                ContentFile.in(ROOT + "/services", ".yaml"),
                ContentFile.in(ROOT, "classifiers.yaml").getFirst(),
                ContentFile.in(ROOT, "dictionaries.yaml").getFirst(),
                ContentFile.in(ROOT, "documents.yaml").getFirst(),
                ContentFile.in(ROOT, "blanks.yaml").getFirst(),
                ContentFile.in(Blank.FOLDER, ".*"),
                ContentFile.in(ROOT, SearchWordsReader.FILE).getFirst());
    }

    /// Fails with every problem of every file.
    PackageSet read(Agencies agencies, Places places) {
        var problems = new ContentProblems();
        var set = read(problems);
        // Half-read files would make the checks miss things that are only unread.
        WrongContent.refuseAny(problems);
        new PackageChecks(set, agencies, places).run(classifiers.name(), problems);
        new RegisterChecks(set, agencies).run(documents.name(), blanks.name(), problems);
        WrongContent.refuseAny(problems);
        return set;
    }

    private PackageSet read(ContentProblems problems) {
        var known = DictionaryReader.read(dictionaries.content(), problems.of(dictionaries.name()));
        var reader = new PackageReader(known);
        var sources =
                services.stream()
                        .flatMap(
                                file ->
                                        reader
                                                .read(file.content(), problems.of(file.name()))
                                                .map(content -> new Source(file, content))
                                                .stream())
                        .toList();
        return new PackageSet(
                sources,
                known,
                ClassifierReader.read(classifiers.content(), problems.of(classifiers.name())),
                DocumentCard.read(documents.content(), problems.of(documents.name())),
                blanks(problems.of(blanks.name())),
                SearchWordsReader.read(words.content(), problems.of(words.name())));
    }

    List<Blank> blanks(FileProblems problems) {
        return new BlankReader(filesOfBlanks()).read(blanks.content(), problems);
    }

    private Map<String, Blank.File> filesOfBlanks() {
        return blankFiles.stream()
                .map(PackageFiles::fileOfBlank)
                .collect(Collectors.toMap(Blank.File::name, file -> file));
    }

    private static Blank.File fileOfBlank(ContentFile file) {
        return new Blank.File(
                file.name().substring(Blank.FOLDER.length() + 1),
                file.content().length,
                '"' + DigestUtils.md5DigestAsHex(file.content()) + '"');
    }
}
