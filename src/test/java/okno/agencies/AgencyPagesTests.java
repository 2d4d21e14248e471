package okno.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@OknoTest
class AgencyPagesTests {

    @Autowired private MockMvcTester mvc;

    @Test
    void endedAgencyTellsItsSuccessorAndOffersNothing() {
        var page = page("/agencies/pension-fund");

        assertThat(page.select(".notice").text())
                .contains("Больше не работает")
                .contains("31 декабря 2022");
        assertThat(page.select(".notice a").eachAttr("href")).contains("/agencies/sfr");
        assertThat(page.select("#services, #offices")).isEmpty();
    }

    @Test
    void successorNamesThoseBeforeIt() {
        assertThat(page("/agencies/sfr").select("aside a").eachAttr("href"))
                .contains("/agencies/pension-fund", "/agencies/social-insurance-fund");
    }

    @Test
    void listShowsOnlyWhoWorksTodayAndInstitutionsAfterBodies() {
        var page = page("/agencies");

        assertThat(page.select("ul.results a").eachAttr("href"))
                .contains("/agencies/sfr")
                .doesNotContain("/agencies/pension-fund");
        assertThat(page.select("h2").eachText()).containsSubsequence("Муниципальные", "Учреждения");
    }

    @Test
    void longListLeadsToEachLevel() {
        var page = page("/agencies");

        assertThat(page.select("nav.levels a").eachAttr("href"))
                .containsExactly("#federal", "#regional", "#municipal", "#institutions")
                .allSatisfy(link -> assertThat(page.select("section" + link)).hasSize(1));
    }

    @Test
    void bodyShowsItsInstitutionsApartFromBodiesUnderIt() {
        var page = page("/agencies/stavropol-archives");

        assertThat(page.select("#institutions a").eachText())
                .containsExactly(
                        "Государственный архив Ставропольского края",
                        "Государственный архив новейшей истории Ставропольского края");
        assertThat(
                        page("/agencies?under=stavropol-archives")
                                .select("ul.results a")
                                .eachAttr("href"))
                .containsExactly(
                        "/agencies/stavropol-state-archive", "/agencies/stavropol-modern-archive");
    }

    @Test
    void institutionSaysWhatItIsAndUnknownFactsAreSaidToBeSo() {
        var page = page("/agencies/stavropol-state-archive");

        assertThat(page.select("aside").text())
                .contains("Вид архив")
                .contains("Руководитель уточняется");
        assertThat(page.select("#offices").text()).contains("Часы приема уточняется");
    }

    @Test
    void requisitesAreShown() {
        assertThat(page("/agencies/fns").select("aside .number").eachText())
                .contains("7707329152", "770701001", "1047707030513");
    }

    @Test
    void officeShowsItsHoursOfTwoWeeksDayByDay() {
        var page = page("/agencies/stavropol-archives/offices/stavropol-archives-main");

        assertThat(page.select("#days tbody tr")).hasSize(14);
        assertThat(page.select("#days tbody th").text()).contains("суббота").contains("среда");
        assertThat(page.select("aside").text()).contains("Доступность уточняется");
        assertThat(page.select("nav[aria-label] a").eachAttr("href"))
                .contains("/agencies/stavropol-archives");
    }

    @Test
    void officeOfUnknownHoursShowsNoDays() {
        var page = page("/agencies/stavropol-state-archive/offices/stavropol-state-archive-main");

        assertThat(page.select("#days")).isEmpty();
        assertThat(page.select("#about").text()).contains("Часы приема уточняется");
    }

    @Test
    void thingsAreToldToSearchEngines() {
        var body = data("/agencies/fns");
        var office = data("/agencies/stavropol-archives/offices/stavropol-archives-main");

        assertThat(body).contains("GovernmentOrganization").contains("\"taxID\":\"7707329152\"");
        assertThat(office).contains("GovernmentOffice").contains("\"dayOfWeek\":\"Monday\"");
        assertThat(JsonMapper.shared().readTree(office).get("url").asString())
                .endsWith("/agencies/stavropol-archives/offices/stavropol-archives-main");
    }

    @Test
    void officeOfAnotherAgencyIsNotFound() {
        assertThat(mvc.get().uri("/agencies/fns/offices/stavropol-archives-main")).hasStatus(404);
        assertThat(mvc.get().uri("/agencies/no-such/offices/stavropol-archives-main"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/agencies?under=no-such")).hasStatus(404);
    }

    private String data(String path) {
        return page(path).expectFirst("script[type=application/ld+json]").data();
    }

    private Document page(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
