package okno.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.content.ContentProblems;
import okno.content.FileProblems;

/// Looks whether documents and blanks name bodies and services that there are, and whether each is
/// told of once.
final class RegisterChecks {

    private final PackageSet set;
    private final Predicate<String> agency;
    private final Predicate<String> service;

    RegisterChecks(PackageSet set, Agencies agencies) {
        this.set = set;
        this.agency = slug -> agencies.find(slug).isPresent();
        this.service =
                set.services().stream()
                                .map(source -> source.content().slug())
                                .collect(Collectors.toUnmodifiableSet())
                        ::contains;
    }

    /// Adds what is wrong to the problems of each file.
    ///
    /// @param documents name of the file of documents
    /// @param blanks name of the list of blanks
    void run(String documents, String blanks, ContentProblems problems) {
        documents(problems.of(documents));
        blanks(problems.of(blanks));
    }

    private void documents(FileProblems problems) {
        Map<String, String> called = new HashMap<>();
        var slugs = new HashSet<String>();
        for (int i = 0; i < set.documents().size(); i++) {
            var card = set.documents().get(i);
            var at = "[" + i + "]";
            if (!slugs.add(card.slug())) {
                problems.add(at + ".slug", "catalogue.problem.twice", card.slug());
            }
            Stream.concat(Stream.of(card.title()), card.also().stream())
                    .filter(title -> called.put(TitleSlug.of(title), card.slug()) != null)
                    .forEach(title -> problems.add(at, "catalogue.problem.twice", title));
            PackageChecks.allKnown(at + ".agencies", card.agencies(), agency, problems);
            PackageChecks.allKnown(at + ".given_by", card.givenBy(), service, problems);
        }
    }

    private void blanks(FileProblems problems) {
        var slugs = new HashSet<String>();
        for (int i = 0; i < set.blanks().size(); i++) {
            var blank = set.blanks().get(i);
            if (!slugs.add(blank.slug())) {
                problems.add("[" + i + "].slug", "catalogue.problem.twice", blank.slug());
            }
            PackageChecks.allKnown("[" + i + "].services", blank.services(), service, problems);
        }
    }
}
