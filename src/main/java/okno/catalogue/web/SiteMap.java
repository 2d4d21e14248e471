package okno.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;

/// The addresses of pages that tell something to anybody, in parts that a map of a site may hold.
/// Pages on which something is done, earlier versions of cards and parts of lists are not in it.
record SiteMap(List<String> paths) {
    private static final int MOST = 50_000;
    private static final List<String> LISTS =
            List.of(
                    "/",
                    "/how-to",
                    "/services",
                    "/agencies",
                    "/centres",
                    "/documents",
                    "/documents/blanks",
                    "/situations",
                    "/opendata");

    static SiteMap of(Catalogue catalogue, Agencies agencies) {
        var paths = new ArrayList<>(LISTS);
        var classes = catalogue.classifiers();
        classes.topics().forEach(one -> paths.add("/topics/" + one.slug()));
        classes.recipients().forEach(one -> paths.add("/recipients/" + one.slug()));
        classes.situations().forEach(one -> paths.add("/situations/" + one.slug()));
        agencies.all().forEach(one -> paths.add("/agencies/" + one.slug()));
        agencies.all().stream()
                .flatMap(one -> one.offices().stream())
                .forEach(one -> paths.add("/agencies/" + one.agency() + "/offices/" + one.slug()));
        catalogue.documents().forEach(one -> paths.add("/documents/" + one.slug()));
        catalogue.blanks().forEach(one -> paths.add("/documents/blanks/" + one.slug()));
        catalogue.services().forEach(one -> paths.add("/services/" + one.slug()));
        return new SiteMap(paths);
    }

    int parts() {
        return Math.ceilDiv(paths.size(), MOST);
    }

    /// @param number from 1
    Optional<List<String>> part(int number) {
        return number < 1 || number > parts()
                ? Optional.empty()
                : Optional.of(
                        paths.subList((number - 1) * MOST, Math.min(number * MOST, paths.size())));
    }
}
