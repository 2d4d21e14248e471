package okno.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.KnownContents;
import okno.content.YamlFile;

/// Documents, blanks and situations of life that came by an import.
final class Papers {

    /// The names of the fields, in the order in which they are written.
    static final SequencedSet<String> FIELDS =
            Collections.unmodifiableSequencedSet(
                    new LinkedHashSet<>(List.of("slug", "title", "text", "services")));

    private static final Papers NONE = new Papers(List.of(), List.of(), List.of());

    private final Map<String, Paper> documents;
    private final Map<String, Set<String>> needed = new LinkedHashMap<>();
    private final List<Paper> blanks;
    private final List<Paper> situations;

    private Papers(
            Collection<Paper> documents, Collection<Paper> blanks, Collection<Paper> situations) {
        this.documents =
                documents.stream()
                        .collect(Collectors.toMap(Paper::slug, one -> one, (_, last) -> last));
        this.blanks = List.copyOf(blanks);
        this.situations = List.copyOf(situations);
        for (var document : documents) {
            for (var service : document.services()) {
                needed.computeIfAbsent(service, _ -> new LinkedHashSet<>()).add(document.slug());
            }
        }
    }

    static Papers none() {
        return NONE;
    }

    /// What was read of each kind.
    static Papers of(List<Paper> documents, List<Paper> blanks, List<Paper> situations) {
        return new Papers(documents, blanks, situations);
    }

    /// Reads papers of one kind.
    static KnownContents<Paper> reading() {
        return new KnownContents<>(content -> read(content, new FileProblems("imported")));
    }

    /// @param services slugs of services that need it or lead out of it
    record Paper(String slug, String title, String text, List<String> services) {
        Paper {
            services = List.copyOf(services);
        }
    }

    /// Empty, with problems added, when the content is not right.
    static Optional<Paper> read(byte[] content, FileProblems problems) {
        var read = YamlFile.fields(content, problems).map(Papers::paper);
        return problems.none() ? read : Optional.empty();
    }

    /// Titles of the documents that a service names or that name it; a slug stands for itself where
    /// no document is known by it.
    List<String> documentsOf(String service, List<String> named) {
        var slugs = new LinkedHashSet<>(named);
        slugs.addAll(needed.getOrDefault(service, Set.of()));
        return slugs.stream()
                .map(
                        slug ->
                                Optional.ofNullable(documents.get(slug))
                                        .map(Paper::title)
                                        .orElse(slug))
                .toList();
    }

    /// Whether cards that name documents would be read alike.
    boolean sameDocuments(Papers others) {
        return documents.equals(others.documents);
    }

    /// The documents told of already, with those of the import; what both know keeps what only the
    /// first tells.
    List<DocumentCard> documentsWith(List<DocumentCard> told) {
        var all = new LinkedHashMap<String, DocumentCard>();
        documents.values().forEach(one -> all.put(one.slug(), DocumentCard.of(one)));
        told.forEach(card -> all.merge(card.slug(), card, DocumentCard::beside));
        return List.copyOf(all.values());
    }

    /// The blanks there are, with those of the import; files stay with the blank they belong to.
    List<Blank> blanksWith(List<Blank> told) {
        var all = new LinkedHashMap<String, Blank>();
        told.forEach(blank -> all.put(blank.slug(), blank));
        for (var one : blanks) {
            var before = Optional.ofNullable(all.get(one.slug()));
            all.put(
                    one.slug(),
                    new Blank(
                            one.slug(),
                            one.title(),
                            one.text(),
                            before.flatMap(Blank::act),
                            one.services(),
                            before.map(Blank::versions).orElse(List.of())));
        }
        return List.copyOf(all.values());
    }

    List<Paper> situations() {
        return situations;
    }

    private static Paper paper(Fields fields) {
        var paper =
                new Paper(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        fields.optionalText("text").orElse(""),
                        fields.texts("services"));
        fields.finish();
        return paper;
    }
}
