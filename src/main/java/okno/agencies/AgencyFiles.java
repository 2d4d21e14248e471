package okno.agencies;

import java.util.List;
import okno.content.ContentProblems;
import okno.places.Places;
import okno.platform.shipped.ContentFile;
import okno.platform.shipped.WrongContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads and checks the content files of agencies.
record AgencyFiles(List<ContentFile> files) {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyFiles.class);
    private static final String FOLDER = "packages/agencies";

    AgencyFiles {
        files = List.copyOf(files);
    }

    static AgencyFiles shipped() {
        return new AgencyFiles(ContentFile.in(FOLDER, ".yaml"));
    }

    static String nameOf(String slug) {
        return FOLDER + "/" + slug + ".yaml";
    }

    static String slugOf(String name) {
        return name.substring(FOLDER.length() + 1, name.length() - ".yaml".length());
    }

    /// Fails with every problem of every file.
    Agencies read(Places places) {
        var problems = new ContentProblems();
        var reader = new AgencyReader(places);
        var agencies =
                files.stream()
                        .flatMap(file -> reader.read(file, problems.of(file.name())).stream())
                        .toList();
        // A file that could not be read would look like a missing parent.
        WrongContent.refuseAny(problems);
        var all = Agencies.of(agencies, problems);
        WrongContent.refuseAny(problems);
        reportHours(agencies);
        return all;
    }

    /// Hours in free words are shown as they are, but nobody learns whether an office is open now.
    private static void reportHours(List<Agency> agencies) {
        agencies.stream()
                .flatMap(agency -> agency.offices().stream())
                .filter(office -> !office.hours().unread().isEmpty())
                .forEach(
                        office ->
                                LOG.warn(
                                        "Opening hours of office {} are not understood: {}",
                                        office.slug(),
                                        office.hours().unread()));
    }
}
