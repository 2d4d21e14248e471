package okno.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import okno.catalogue.Classifiers.Situation;
import okno.catalogue.search.SearchWords;
import okno.forms.Dictionaries;
import okno.platform.shipped.ContentFile;

/// What a publication is made of: everything read from content files.
record PackageSet(
        List<Source> services,
        Dictionaries dictionaries,
        Classifiers classifiers,
        List<DocumentCard> documents,
        List<Blank> blanks,
        SearchWords words) {

    PackageSet {
        services = List.copyOf(services);
        documents = List.copyOf(documents);
        blanks = List.copyOf(blanks);
    }

    /// What services from elsewhere are read and found by, without services and without what leads
    /// to them.
    PackageSet classifiersOnly() {
        var bare =
                new Classifiers(
                        classifiers.topics(),
                        classifiers.recipients(),
                        List.of(),
                        classifiers.writtenAnew(),
                        List.of());
        return new PackageSet(List.of(), dictionaries, bare, List.of(), List.of(), words);
    }

    /// With further situations of life, documents and blanks; one of the same slug stands in for
    /// that of the package.
    PackageSet with(Papers papers) {
        var situations = new LinkedHashMap<String, Situation>();
        classifiers.situations().forEach(one -> situations.put(one.slug(), one));
        papers.situations()
                .forEach(
                        one ->
                                situations.put(
                                        one.slug(),
                                        new Situation(
                                                one.slug(),
                                                one.title(),
                                                one.text(),
                                                one.services())));
        var all =
                new Classifiers(
                        classifiers.topics(),
                        classifiers.recipients(),
                        List.copyOf(situations.values()),
                        classifiers.writtenAnew(),
                        classifiers.popular());
        return new PackageSet(
                services,
                dictionaries,
                all,
                papers.documentsWith(documents),
                papers.blanksWith(blanks),
                words);
    }

    /// A package with the file it was read from.
    record Source(ContentFile file, ServicePackage content) {}
}
