package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import okno.catalogue.search.SearchHit;
import okno.catalogue.search.SearchHit.Kind;
import okno.places.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSearchTests {

    private static final CatalogueSearch SEARCH = new CatalogueSearch(ShippedCatalogue.open());
    private static final String REFERENCE = "archive-social-legal-request";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "архивная справка",
                "Архивную справку",
                "справки архива о стаже",
                "СТАЖ",
                "зарплату",
                "социально-правовой запрос",
                "трудовая книжка",
                "награждён",
                "архи"
            })
    void findsTheReferenceServiceByAnyFormOrBeginningOfItsWords(String typed) {
        assertThat(slugs(typed, Kind.SERVICE, Optional.empty())).contains(REFERENCE);
    }

    /// What people type, not what the law calls it; the service is among the first five.
    @ParameterizedTest
    @CsvSource({
        "загран, passport-abroad",
        "мат капитал, maternity-capital",
        "прописка, residence-registration",
        "спилить дерево, tree-felling",
        "пособие при рождении, birth-allowance",
        "переоформить машину, vehicle-registration",
        "снилс потерял, snils-document",
        "электронная трудовая, work-record",
        "потерял паспорт, passport-rf",
        "судебные приставы долги, enforcement-information",
        "открыть ИП, sole-proprietor-registration",
        "земля многодетным, large-family-land",
        "разрешение на оружие, weapon-licence",
        "ветеран боевых действий, combat-veteran-certificate",
        "налог на имущество льгота, property-tax-relief",
        "перевод жилого в нежилое, dwelling-conversion",
        "вызов врача, doctor-home-call",
        "яма на дороге, citizen-appeal",
        "холодные батареи, housing-complaint",
        "водительские права международные, international-driving-permit",
        "соцработник, stavropol-home-care",
        "ЕГЭ результаты, exam-results"
    })
    void findsByEverydayWords(String typed, String slug) {
        assertThat(slugs(typed, Kind.SERVICE, Optional.empty()).stream().limit(5)).contains(slug);
    }

    @Test
    void takesAQuestionAllOfWhoseWordsHaveManyNames() {
        var typed =
                "догазификация травмат управляйка ордер цзн пфр сфр роскомнадзор жилинспекция гжи"
                        + " украли голодаю фудтрак автолавка бахча арбузы";

        assertThat(slugs(typed, Kind.SERVICE, Optional.empty()))
                .contains("housing-supervision", "weapon-permit");
    }

    @Test
    void readsYoAsE() {
        assertThat(slugs("учёба", Kind.SERVICE, Optional.empty()))
                .isNotEmpty()
                .isEqualTo(slugs("учеба", Kind.SERVICE, Optional.empty()));
    }

    @Test
    void forgivesAMisspeltLetter() {
        assertThat(slugs("генеологический", Kind.SERVICE, Optional.empty()))
                .contains("archive-genealogical-request");
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY, комитет по делам архивов, stavropol-archives",
        "OFFICE, читальный зал архивный отдел, minvody-archive-main",
        "DOCUMENT, доверенности, power-of-attorney",
        "BLANK, бланк запроса архивной справки, archive-request",
        "SITUATION, пенсия, retirement"
    })
    void findsMoreThanServices(Kind kind, String typed, String slug) {
        assertThat(slugs(typed, kind, Optional.empty())).contains(slug);
    }

    @Test
    void leavesOutWhatIsOfNoUseInThePlace() {
        var chelyabinsk = place("75701000");

        assertThat(slugs("архивная справка", Kind.SERVICE, Optional.of(chelyabinsk)))
                .contains("chelyabinsk-archive-social-legal-request")
                .doesNotContain(REFERENCE);
        assertThat(slugs("архив", Kind.AGENCY, Optional.of(chelyabinsk)))
                .contains("chelyabinsk-archives")
                .doesNotContain("stavropol-archives", "minvody-archive");
    }

    @Test
    void findsWhatAMunicipalityHasOnlyThereAndInItsRegion() {
        assertThat(slugs("архив", Kind.AGENCY, Optional.of(place("07539000"))))
                .contains("minvody-archive", "stavropol-archives");
        assertThat(slugs("архив", Kind.AGENCY, Optional.of(place("07000000"))))
                .contains("minvody-archive");
        assertThat(slugs("архив", Kind.AGENCY, Optional.of(place("07701000"))))
                .doesNotContain("minvody-archive");
    }

    @Test
    void marksTheWordsThatWereAsked() {
        var title =
                SEARCH.find("социальные справки", Kind.SERVICE, Optional.empty(), 10).stream()
                        .filter(hit -> hit.slug().equals(REFERENCE))
                        .findFirst()
                        .orElseThrow()
                        .title();

        assertThat(title.plain()).isEqualTo("Архивная справка по социально-правовому запросу");
        assertThat(title.pieces())
                .filteredOn(SearchHit.Piece::hit)
                .extracting(SearchHit.Piece::text)
                .contains("справка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "и на по", "***", "\"(", "ыъьщзхж"})
    void findsNothingForNothing(String typed) {
        assertThat(SEARCH.find(typed, Optional.empty(), CatalogueSearch.ALL, 10).hits()).isEmpty();
    }

    private static List<String> slugs(String typed, Kind kind, Optional<Place> place) {
        return SEARCH.find(typed, kind, place, 20).stream().map(SearchHit::slug).toList();
    }

    private static Place place(String oktmo) {
        return ShippedCatalogue.PLACES.find(oktmo).orElseThrow();
    }
}
