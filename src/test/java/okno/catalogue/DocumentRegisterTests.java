package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okno.catalogue.DocumentEntry.Issuer;
import okno.catalogue.DocumentEntry.Use;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.DocumentNeed.Copy;
import okno.catalogue.search.SearchWords;
import okno.content.ContentProblems;
import okno.content.FileProblems;
import okno.forms.Dictionaries;
import org.junit.jupiter.api.Test;

class DocumentRegisterTests {

    private static final String CARDS =
            """
            - slug: extract
              title: Выписка из ЕГРН
              also: [Выписка из ЕГРН на участок]
              about: Сведения реестра
              agencies: [rosreestr]
              given_by: [egrn-extract]
            """;

    @Test
    void documentIsOneHoweverCardsCallIt() {
        var register =
                register(
                        service("one", "{title: Выписка из ЕГРН, who: agency, from: Росреестр}"),
                        service("two", "{title: выписка из ЕГРН на участок, who: applicant}"));

        assertThat(register.documents()).extracting(DocumentEntry::slug).containsExactly("extract");
        var extract = register.document("extract").orElseThrow();
        assertThat(extract.uses())
                .containsExactly(
                        new Use("one", Bearer.AGENCY, Copy.ANY, true),
                        new Use("two", Bearer.APPLICANT, Copy.ANY, true));
        assertThat(extract.issuers()).containsExactly(new Issuer(Optional.of("rosreestr"), ""));
    }

    @Test
    void documentNobodyToldOfIsKnownByItsTitleAndByWhoHoldsIt() {
        var register = register(service("one", "{title: Схема, who: agency, from: Архив}"));

        var scheme = register.document("skhema").orElseThrow();
        assertThat(scheme.about()).isEmpty();
        assertThat(scheme.issuers()).containsExactly(new Issuer(Optional.empty(), "Архив"));
        assertThat(register.slugOf("Схема")).isEqualTo("skhema");
    }

    @Test
    void blankBelongsToTheServicesWhoseCardsNameIt() {
        var register =
                DocumentRegister.of(
                        List.of(
                                service("one", "{title: Заявление, who: applicant, blank: form}"),
                                service("two", "{title: Паспорт, who: applicant}")),
                        List.of(),
                        List.of(blank("form", "two")));

        assertThat(register.blank("form").orElseThrow().services()).containsExactly("one", "two");
        assertThat(register.blanksOf("one")).hasSize(1);
        assertThat(register.document("zayavlenie").orElseThrow().blanks()).containsExactly("form");
    }

    @Test
    void blankBelongsToNoServiceThatIsNotThere() {
        var register =
                DocumentRegister.of(List.of(), List.of(), List.of(blank("form", "gone & away")));

        assertThat(register.blank("form").orElseThrow().services()).isEmpty();
    }

    @Test
    void importTellsAnewAndLeavesWhatOnlyTheFileTells() {
        var papers =
                papers(
                        List.of(line("extract", "Выписка", "Иначе")),
                        List.of(line("form", "Форма", ""), line("other", "Другая", "")));

        var cards = papers.documentsWith(DocumentCard.read(bytes(CARDS), problems()));
        var blanks = papers.blanksWith(List.of(blank("form", "two")));

        assertThat(cards)
                .singleElement()
                .satisfies(
                        card -> {
                            assertThat(card.title()).isEqualTo("Выписка");
                            assertThat(card.about()).isEqualTo("Иначе");
                            assertThat(card.also()).contains("Выписка из ЕГРН");
                            assertThat(card.agencies()).containsExactly("rosreestr");
                        });
        assertThat(blanks).extracting(Blank::title).containsExactly("Форма", "Другая");
        assertThat(blanks).extracting(blank -> blank.versions().size()).containsExactly(1, 0);
    }

    @Test
    void holdsAsManyBlanksAsARegionHas() {
        var lines =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> line("blank-" + i, "Бланк " + i, ""))
                        .toList();

        var register =
                DocumentRegister.of(
                        List.of(), List.of(), papers(List.of(), lines).blanksWith(List.of()));

        assertThat(register.blanks()).hasSize(3_000);
        assertThat(register.blank("blank-2999")).isPresent();
    }

    @Test
    void namesOnlyBodiesAndServicesThatThereAreAndEachDocumentOnce() {
        var wrong =
                CARDS.replace("rosreestr", "nobody").replace("egrn-extract", "no-such")
                        + "- {slug: extract, title: выписка из егрн}\n";
        var set =
                new PackageSet(
                        List.of(),
                        Dictionaries.none(),
                        new Classifiers(List.of(), List.of(), List.of(), List.of(), List.of()),
                        DocumentCard.read(bytes(wrong), problems()),
                        List.of(blank("form", "gone")),
                        SearchWords.NONE);
        var problems = new ContentProblems();

        new RegisterChecks(set, ShippedCatalogue.AGENCIES).run("documents", "blanks", problems);

        assertThat(problems.list())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "[0].agencies[0] catalogue.problem.unknown",
                        "[0].given_by[0] catalogue.problem.unknown",
                        "[1].slug catalogue.problem.twice",
                        "[1] catalogue.problem.twice",
                        "[0].services[0] catalogue.problem.unknown");
    }

    private static DocumentRegister register(ServicePackage... services) {
        return DocumentRegister.of(
                List.of(services), DocumentCard.read(bytes(CARDS), problems()), List.of());
    }

    private static Blank blank(String slug, String service) {
        var file = new Blank.File(slug + ".pdf", 1, "1");
        var version = new Blank.Version(LocalDate.EPOCH, file, Optional.empty());
        return new Blank(slug, slug, "", Optional.empty(), List.of(service), List.of(version));
    }

    private static Papers papers(List<byte[]> documents, List<byte[]> blanks) {
        return Papers.of(
                Papers.reading().read(documents), Papers.reading().read(blanks), List.of());
    }

    private static byte[] line(String slug, String title, String text) {
        return bytes("{slug: %s, title: %s, text: \"%s\"}".formatted(slug, title, text));
    }

    private static ServicePackage service(String slug, String document) {
        var yaml =
                """
                slug: %s
                title: Услуга
                short: Что это
                level: federal
                agency: rosreestr
                places: ["07000000"]
                topics: [land]
                recipients: [citizens]
                apply: [office]
                result_by: [office]
                description: Слова
                variants:
                  - slug: main
                    title: Единственный
                    documents: [%s]
                """
                        .formatted(slug, document);
        var found = problems();
        var read = new PackageReader(Dictionaries.none()).read(bytes(yaml), found);
        assertThat(found.list()).isEmpty();
        return read.orElseThrow();
    }

    private static FileProblems problems() {
        return new FileProblems("test");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
