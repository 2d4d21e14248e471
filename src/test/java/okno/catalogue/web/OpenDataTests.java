package okno.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.IntStream;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OknoTest
class OpenDataTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Catalogue catalogue;
    @Autowired private Agencies agencies;
    @Autowired private OpenData data;
    @Autowired private PublicAddress site;
    @Autowired private Pages pages;

    @Test
    void graphTellsOfEveryServiceAndItsBody() throws Exception {
        var graph = JsonMapper.shared().readTree(text("/opendata/catalogue.jsonld")).get("@graph");

        var ids = new HashSet<String>();
        var bodies = new ArrayList<String>();
        for (JsonNode node : graph) {
            ids.add(node.get("@id").asString());
            if (node.has("cv:hasCompetentAuthority")) {
                bodies.add(node.get("cv:hasCompetentAuthority").get("@id").asString());
            }
        }
        assertThat(ids).hasSize(catalogue.services().size() + agencies.all().size());
        assertThat(bodies).hasSize(catalogue.services().size());
        assertThat(ids).containsAll(bodies);
    }

    @Test
    void tablesHaveARowForEachThing() throws Exception {
        assertThat(text("/opendata/services.csv"))
                .startsWith("slug,title,")
                .contains("archive-social-legal-request,");
        assertThat(text("/opendata/agencies.csv")).contains("\nstavropol-archives,");
    }

    @Test
    void tableTellsNoTermThatHoldsForSomeOnlyAndEveryBody() throws Exception {
        var rows = text("/opendata/services.csv").lines().toList();

        assertThat(rows.getFirst()).endsWith(",term,fee_kopecks");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("real-estate-registration,"))
                .singleElement(STRING)
                .doesNotContain("wd");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("archive-social-legal-request,"))
                .singleElement(STRING)
                .contains(",stavropol-archives,stavropol-archives minvody-archive");
    }

    @Test
    void mapOfTheSiteNamesCardsByWholeAddresses() throws Exception {
        assertThat(text("/sitemap.xml"))
                .containsPattern("<sitemap><loc>http[^<]+/sitemap-1.xml</loc></sitemap>");
        assertThat(text("/sitemap-1.xml"))
                .containsPattern("<loc>http[^<]+/services/archive-social-legal-request</loc>")
                .containsPattern("<loc>http[^<]+/topics/[a-z-]+</loc>")
                .containsPattern("<loc>http[^<]+/recipients/[a-z-]+</loc>")
                .containsPattern("<loc>http[^<]+/agencies/[a-z-]+/offices/[a-z-]+</loc>");
        assertThat(text("/robots.txt")).containsPattern("Sitemap: http.+/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-x.xml"})
    void thereIsNoMapOfNothing(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void mapsHoldNoMoreThanTheProtocolLets() {
        var paths = IntStream.range(0, 50_001).mapToObj(number -> "/services/s-" + number).toList();
        var map = new SiteMap(paths);

        assertThat(map.parts()).isEqualTo(2);
        assertThat(map.part(1).orElseThrow()).hasSize(50_000);
        assertThat(map.part(2).orElseThrow()).containsExactly("/services/s-50000");
        assertThat(map.part(3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opendata/catalogue.jsonld",
                "/opendata/services.csv",
                "/opendata/agencies.csv",
                "/sitemap.xml",
                "/sitemap-1.xml"
            })
    void whoHasThePresentEditionIsToldSo(String address) {
        var etag = tag(mvc, address);

        assertThat(etag).startsWith("W/");
        assertThat(mvc.get().uri(address).header("If-None-Match", etag)).hasStatus(304);
        assertThat(mvc.get().uri(address).header("If-None-Match", "\"other\"")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opendata/catalogue.jsonld", "/opendata/agencies.csv"})
    void releaseWithOtherBodiesIsToldApart(String address) {
        var here =
                tag(
                        MockMvcTester.of(
                                new OpenDataController(catalogue, agencies, data, site, pages)),
                        address);
        var there =
                tag(
                        MockMvcTester.of(
                                new OpenDataController(
                                        catalogue, Agencies.none(), data, site, pages)),
                        address);

        assertThat(there).isNotEqualTo(here);
        assertThat(tag(mvc, address)).isEqualTo(here);
    }

    @Test
    void cardHoldsItselfAsDataForSearchEngines() throws Exception {
        var page = Jsoup.parse(text("/services/archive-social-legal-request"));

        var data =
                JsonMapper.shared()
                        .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.get("@type").asString()).isEqualTo("GovernmentService");
        assertThat(data.get("name").asString()).isEqualTo(page.select("h1").text());
        assertThat(page.select("footer a[href=/opendata]")).hasSize(1);
    }

    private static String tag(MockMvcTester node, String address) {
        return String.valueOf(node.get().uri(address).exchange().getResponse().getHeader("ETag"));
    }

    private String text(String address) throws Exception {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
