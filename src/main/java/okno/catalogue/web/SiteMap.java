package okno.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;

/// The addresses of all public pages, in parts that a map of a site may hold.
record SiteMap(List<String> paths) {
    private static final int MOST = 50_000;
    private static final List<String> LISTS =
            List.of("/", "/services", "/agencies", "/documents", "/situations", "/opendata");

    static SiteMap of(Catalogue catalogue, Agencies agencies) {
        var paths = new ArrayList<>(LISTS);
        catalogue.classifiers().situations().forEach(one -> paths.add("/situations/" + one.slug()));
        agencies.all().forEach(one -> paths.add("/agencies/" + one.slug()));
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
