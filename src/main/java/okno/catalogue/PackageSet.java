package okno.catalogue;

import java.util.List;
import okno.catalogue.search.SearchWords;
import okno.forms.Dictionaries;
import okno.platform.shipped.ContentFile;

/// What a publication is made of: everything read from content files.
record PackageSet(
        List<Source> services,
        Dictionaries dictionaries,
        Classifiers classifiers,
        List<Blank> blanks,
        SearchWords words) {

    PackageSet {
        services = List.copyOf(services);
        blanks = List.copyOf(blanks);
    }

    /// A package with the file it was read from.
    record Source(ContentFile file, ServicePackage content) {}
}
