package okno.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.catalogue.DocumentEntry.Issuer;
import okno.catalogue.DocumentEntry.Use;

/// Documents and blanks as the cards of services and what is told of them make them: a document is
/// one however many services ask for it. Immutable.
final class DocumentRegister {

    private final Map<String, DocumentEntry> documents = new HashMap<>();
    private List<DocumentEntry> allDocuments = List.of();

    /// By what is left of a title in an address, and by the titles that cards use.
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> met = new HashMap<>();

    private final Map<String, Blank> blanks = new HashMap<>();
    private List<Blank> allBlanks = List.of();
    private final Map<String, List<Blank>> blanksByService = new HashMap<>();

    private DocumentRegister() {}

    /// @param services in the order of the alphabet
    static DocumentRegister of(
            Collection<ServicePackage> services,
            Collection<DocumentCard> cards,
            Collection<Blank> blanks) {
        var register = new DocumentRegister();
        register.documents(services, cards);
        register.blanks(services, blanks);
        return register;
    }

    /// In the order of the alphabet.
    List<DocumentEntry> documents() {
        return allDocuments;
    }

    Optional<DocumentEntry> document(String slug) {
        return Optional.ofNullable(documents.get(slug));
    }

    /// The slug of the document that cards call so.
    String slugOf(String title) {
        var known = met.get(title);
        return known == null ? slugAnew(title) : known;
    }

    private String slugAnew(String title) {
        var own = TitleSlug.of(title);
        return slugs.getOrDefault(own, own);
    }

    /// In the order of the alphabet.
    List<Blank> blanks() {
        return allBlanks;
    }

    Optional<Blank> blank(String slug) {
        return Optional.ofNullable(blanks.get(slug));
    }

    List<Blank> blanksOf(String service) {
        return blanksByService.getOrDefault(service, List.of());
    }

    private void documents(Collection<ServicePackage> services, Collection<DocumentCard> cards) {
        var known = new LinkedHashMap<String, Gathered>();
        for (var card : cards) {
            known.put(card.slug(), new Gathered(card));
            Stream.concat(Stream.of(card.title()), card.also().stream())
                    .forEach(title -> slugs.put(TitleSlug.of(title), card.slug()));
        }
        for (var service : services) {
            for (var variant : service.variants()) {
                for (var need : variant.documents()) {
                    known.computeIfAbsent(
                                    met.computeIfAbsent(need.title(), this::slugAnew),
                                    slug -> new Gathered(bare(slug, need.title())))
                            .add(service.slug(), need);
                }
            }
        }
        var entries = known.values().stream().map(Gathered::entry).toList();
        allDocuments = RussianOrder.of(entries, DocumentEntry::title).toList();
        allDocuments.forEach(entry -> documents.put(entry.slug(), entry));
    }

    private static DocumentCard bare(String slug, String title) {
        return DocumentCard.of(new Papers.Paper(slug, title, "", List.of()));
    }

    private void blanks(Collection<ServicePackage> services, Collection<Blank> told) {
        var users = new HashMap<String, Set<String>>();
        var there = new HashSet<String>();
        for (var service : services) {
            there.add(service.slug());
            for (var variant : service.variants()) {
                variant.documents().stream()
                        .flatMap(need -> need.blank().stream())
                        .forEach(slug -> users(users, slug).add(service.slug()));
            }
        }
        told.forEach(blank -> users(users, blank.slug()).addAll(blank.services()));
        users.values().forEach(some -> some.retainAll(there));
        allBlanks =
                RussianOrder.of(List.copyOf(told), Blank::title)
                        .map(blank -> blank.with(List.copyOf(users(users, blank.slug()))))
                        .toList();
        allBlanks.forEach(blank -> blanks.put(blank.slug(), blank));
        var byService = new HashMap<String, List<Blank>>();
        for (var blank : allBlanks) {
            for (var service : blank.services()) {
                byService.computeIfAbsent(service, _ -> new ArrayList<>()).add(blank);
            }
        }
        byService.forEach((service, some) -> blanksByService.put(service, List.copyOf(some)));
    }

    private static Set<String> users(Map<String, Set<String>> users, String blank) {
        return users.computeIfAbsent(blank, _ -> new LinkedHashSet<>());
    }

    /// A document while it is gathered.
    private static final class Gathered {
        private final DocumentCard card;
        private final Map<String, Use> uses = new LinkedHashMap<>();
        private final Set<Issuer> issuers;
        private final Set<String> written = new LinkedHashSet<>();

        Gathered(DocumentCard card) {
            this.card = card;
            this.issuers = new LinkedHashSet<>(card.givers());
        }

        /// Variants of one service may need it in several ways: that of the first is told. Who
        /// holds it is taken from the cards only where the register does not say.
        void add(String service, DocumentNeed need) {
            uses.putIfAbsent(
                    service, new Use(service, need.bearer(), need.copy(), need.required()));
            if (card.givers().isEmpty()) {
                need.from().ifPresent(name -> issuers.add(new Issuer(Optional.empty(), name)));
            }
            need.blank().ifPresent(written::add);
        }

        DocumentEntry entry() {
            return new DocumentEntry(
                    card.slug(),
                    card.title(),
                    card.about(),
                    List.copyOf(issuers),
                    card.givenBy(),
                    card.valid(),
                    List.copyOf(uses.values()),
                    List.copyOf(written));
        }
    }
}
