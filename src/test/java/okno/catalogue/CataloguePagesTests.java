package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import jakarta.servlet.http.Cookie;
import java.util.List;
import javax.sql.DataSource;
import okno.platform.web.Cookies;
import okno.testing.CountedConnections;
import okno.testing.OknoTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class CataloguePagesTests {

    private static final String REFERENCE = "/services/archive-social-legal-request";
    private static final String CHELYABINSK = "75701000";
    private static final String MINVODY = "07539000";

    @Autowired private MockMvcTester mvc;
    @Autowired private DataSource database;

    @Test
    void listNamesThePlaceOfEachServiceWhileNoneIsChosen() {
        var page = page("/services", "");

        assertThat(page.select("ul.results > li")).hasSize(20);
        assertThat(page.select("ul.results > li"))
                .allMatch(
                        entry ->
                                entry.text().contains("Ставропольский край")
                                        || entry.text().contains("Челябинск")
                                        || entry.text().contains("округ")
                                        || entry.text().contains("Магнитогорск"));
    }

    @Test
    void listNamesEveryTermOfAService() {
        assertThat(page("/services?q=регистрация права на недвижимость", "").text())
                .contains("срок: 7 рабочих дней или 10 рабочих дней");
    }

    @Test
    void listHoldsOnlyWhatTheChosenPlaceHas() {
        var page = page("/services?topic=archives", CHELYABINSK);

        assertThat(page.select("ul.results a").eachAttr("href"))
                .contains("/services/chelyabinsk-archive-social-legal-request")
                .doesNotContain(REFERENCE);
    }

    @Test
    void listLeadsToItsNextPageAndBack() {
        var first = page("/services", "");
        var second = page(first.select("a[rel=next]").attr("href"), "");

        assertThat(second.select("ul.results a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.select("ul.results a").eachAttr("href"));
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/services");
    }

    @Test
    void facetsCountWhatTheyLeave() {
        var facet = page("/services", "").expectFirst("section.facet li:contains(Федеральные)");
        var count = Integer.parseInt(facet.select("span").text());

        var narrowed = page(facet.select("a").attr("href"), "");
        assertThat(narrowed.select("p[role=status]").text()).contains(String.valueOf(count));
        assertThat(narrowed.select("section.facet a[aria-current]").eachText())
                .containsExactly("Федеральные");
    }

    @Test
    void facetsTellServicesFromFunctions() {
        var page = page("/services?kind=function", "");

        assertThat(page.select("ul.results a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/services/housing-supervision", "/services/veterinary-supervision");
        assertThat(page.select("section.facet a[aria-current]").eachText())
                .containsExactly("Функции");
    }

    @Test
    void facetsOfWayAndFeeGoTogetherAndStandInTheAddress() {
        var paid = page("/services", "").expectFirst("section.facet a:matchesOwn(^Платно$)");
        var both = page(paid.attr("href"), "").expectFirst("section.facet a:matchesOwn(^Почтой$)");

        assertThat(both.attr("href")).contains("way=post").contains("fee=paid");
        var page = page(both.attr("href"), "");
        assertThat(page.select("section.facet a[aria-current]").eachText())
                .containsExactly("Почтой", "Платно");
        var count = page.expectFirst("section.facet li:has(a:matchesOwn(^Почтой$)) span").text();
        assertThat(page.select("p[role=status]").text()).contains(count);
    }

    @Test
    void olderLinksToServicesOnThePortalStillNarrow() {
        assertThat(
                        page("/services?online=true", "")
                                .select("section.facet a[aria-current]")
                                .eachText())
                .containsExactly("На портале");
    }

    @Test
    void situationNamesDocumentsThatServeSeveralOfItsSteps() {
        var page = page("/situations/marriage", "07701000");

        var shared = page.select("section:has(#shared) li").eachText();
        assertThat(shared)
                .isNotEmpty()
                .allMatch(line -> line.matches(".* – Шаги: \\d+(, \\d+)+"))
                .noneMatch(line -> line.startsWith("Заявление –"));
    }

    @Test
    void documentServesSeveralStepsWhateverTheirCardsCallIt() {
        var shared = page("/situations/going-abroad", "").select("section:has(#shared) li");

        assertThat(shared.eachText())
                .filteredOn(line -> line.startsWith("Фотография"))
                .singleElement(STRING)
                .matches("Фотография – Шаги: \\d+(, \\d+)+");
    }

    @Test
    void facetsNameOnlyBodiesOfTheChosenPlace() {
        assertThat(page("/services", CHELYABINSK).select("section.facet a").eachText())
                .contains("Администрация города Челябинска")
                .doesNotContain("Администрация города Ставрополя");
    }

    @Test
    void emptyListHelps() {
        var page = page("/services?q=генеалогический&agency=stavropol-archives", CHELYABINSK);

        assertThat(page.select(".empty").text())
                .contains("Ничего не нашлось")
                .contains("опечатки")
                .contains("В других местах есть 1 подходящая услуга");
        assertThat(page.select(".empty a[href^=/place]").attr("href"))
                .startsWith("/place?back=%2Fservices");
    }

    @Test
    void otherWordsAreLookedForWhereTheOnesBeforeFoundNothing() {
        var page = page("/services?q=ъъъъъъ&agency=stavropol-archives", "");

        assertThat(page.select("form.facet input[name=agency]").val())
                .isEqualTo("stavropol-archives");
    }

    @ParameterizedTest
    @CsvSource({
        "/topics/archives, Архивы и справки",
        "/recipients/citizens, Граждане России",
        "/situations/retirement, Выход на пенсию",
        "/documents, Документы и бланки",
        "/agencies, Органы власти"
    })
    void groupsHavePagesOfTheirOwn(String path, String title) {
        var page = page(path, "");

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main ul, main ol")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/no-such",
                "/topics/no-such",
                "/recipients/no-such",
                "/situations/no-such",
                "/agencies/no-such",
                "/documents/no-such",
                "/documents/blanks/no-such",
                "/documents/blanks/archive-request/2001-01-01",
                "/documents/blanks/archive-request/2001-01-01/form"
            })
    void answersAWrongAddressWith404(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @Test
    void searchTellsWhatEachHitIsAndMarksTheWords() {
        var page = page("/search?q=архивную справку", "");

        assertThat(page.select(".result-kind").eachText()).contains("Услуга", "Бланк");
        assertThat(page.select("main a[href=" + REFERENCE + "] mark").eachText())
                .containsExactly("Архивная", "справка");
    }

    @Test
    void searchLooksForOneKindOnly() {
        var page = page("/search?q=архивную справку&kind=blank", "");

        assertThat(page.select(".result-kind").eachText()).isNotEmpty().containsOnly("Бланк");
        assertThat(page.select(".kinds [aria-current]").text()).isEqualTo("Бланки и образцы");
    }

    @Test
    void searchSaysWhatItReadInsteadOfAForgottenLayout() {
        var page = page("/search?q=gfcgjhn", "");

        assertThat(page.select("main").text()).contains("по запросу «паспорт»");
        assertThat(page.select(".result-title").eachText().getFirst())
                .containsIgnoringCase("паспорт");
    }

    @Test
    void searchShowsWordsOfTheQueryAsText() {
        var page = page("/search?q=<script>alert(1)</script>", "");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void agencyShowsItsServicesAndOffices() {
        var page = page("/agencies/stavropol-archives", "");

        assertThat(page.select("#services a[href=" + REFERENCE + "]").text())
                .isEqualTo("Архивная справка по социально-правовому запросу");
        assertThat(page.select("#offices").text())
                .contains("пн–пт 9:00–18:00, перерыв 13:00–14:00")
                .containsPattern("Открыто до|Закрыто");
    }

    @Test
    void agenciesAreThoseOfTheChosenPlace() {
        var links = page("/agencies", MINVODY).select("ul.results a").eachAttr("href");

        assertThat(links)
                .contains("/agencies/minvody-archive", "/agencies/stavropol-archives")
                .doesNotContain("/agencies/chelyabinsk-archives");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REFERENCE,
                "/services",
                "/services?q=пенсия&level=federal",
                "/topics/archives",
                "/recipients/citizens",
                "/situations/retirement",
                "/documents",
                "/documents?who=applicant&q=паспорт",
                "/documents/identity-document",
                "/documents/blanks",
                "/documents/blanks/archive-request",
                "/search?q=архив",
                "/agencies",
                "/agencies/stavropol-archives"
            })
    void pagesAskTheDatabaseNothing(String path) {
        var connections = (CountedConnections) database;
        var before = connections.takenHere();

        for (var place : List.of("07000000", CHELYABINSK)) {
            assertThat(mvc.get().uri(path).cookie(new Cookie(Cookies.PLACE, place))).hasStatusOk();
        }

        assertThat(connections.takenHere()).isEqualTo(before);
    }

    private Document page(String path, String place) {
        return GuestPage.read(mvc, path, place);
    }
}
