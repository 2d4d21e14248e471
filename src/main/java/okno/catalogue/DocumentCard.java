package okno.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.catalogue.DocumentEntry.Issuer;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;

/// What `documents.yaml` tells of a document.
///
/// @param also what cards call it beside its title
/// @param agencies slugs of the bodies that give it out
/// @param issuers others who do, in words
/// @param givenBy slugs of the services that give it as their result
record DocumentCard(
        String slug,
        String title,
        List<String> also,
        String about,
        List<String> agencies,
        List<String> issuers,
        List<String> givenBy,
        Optional<String> valid) {

    DocumentCard {
        also = List.copyOf(also);
        agencies = List.copyOf(agencies);
        issuers = List.copyOf(issuers);
        givenBy = List.copyOf(givenBy);
    }

    /// Empty list, with problems added, when the file is not right.
    static List<DocumentCard> read(byte[] content, FileProblems problems) {
        var cards = YamlFile.list(content, problems).stream().map(DocumentCard::card).toList();
        return problems.none() ? cards : List.of();
    }

    /// A document that came by an import.
    static DocumentCard of(Papers.Paper paper) {
        return new DocumentCard(
                paper.slug(),
                paper.title(),
                List.of(),
                paper.text(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static DocumentCard card(Fields fields) {
        var card =
                new DocumentCard(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        fields.texts("also"),
                        fields.optionalText("about").orElse(""),
                        fields.texts("agencies"),
                        fields.texts("issuers"),
                        fields.texts("given_by"),
                        fields.optionalText("valid"));
        fields.finish();
        return card;
    }

    /// This one, called and told of as the other says, with what only the file tells.
    DocumentCard beside(DocumentCard file) {
        return new DocumentCard(
                slug,
                title,
                Stream.concat(Stream.of(file.title()), file.also().stream()).toList(),
                about.isEmpty() ? file.about() : about,
                file.agencies(),
                file.issuers(),
                file.givenBy(),
                file.valid());
    }

    List<Issuer> givers() {
        return Stream.concat(
                        agencies.stream().map(slug -> new Issuer(Optional.of(slug), "")),
                        issuers.stream().map(name -> new Issuer(Optional.empty(), name)))
                .toList();
    }
}
