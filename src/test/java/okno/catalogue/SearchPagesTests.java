package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import okno.testing.OknoTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class SearchPagesTests {
    private static final String CHELYABINSK = "75701000";

    @Autowired private MockMvcTester mvc;

    @Test
    void hitsOfOneTitleAreToldApartByBodyAndPlace() {
        var gpzu = page("/search?q=гпзу&kind=service", "").select("li.result");

        assertThat(gpzu).hasSizeGreaterThanOrEqualTo(2);
        assertThat(gpzu.get(0).text()).isNotEqualTo(gpzu.get(1).text());
        assertThat(gpzu.text()).contains("Челябинск").contains("округ");
    }

    @Test
    void placeOfAHitGoesWithoutSayingWhereOneIsChosen() {
        var hit = page("/search?q=гпзу&kind=service", CHELYABINSK).expectFirst("li.result");

        assertThat(hit.select("p.beside > span")).hasSize(1);
    }

    @Test
    void functionIsNotCalledAService() {
        var hit =
                page("/search?q=жилищный надзор&kind=service", "")
                        .expectFirst("li.result:has(a[href=/services/housing-supervision])");

        assertThat(hit.select(".result-kind").text()).isEqualTo("Государственная функция");
    }

    @Test
    void pageWithoutHitsTellsHowToGoOn() {
        var page = page("/search?q=ыъьщзхжю", "");

        assertThat(page.select("main a").eachAttr("href")).contains("/services", "/agencies");
        assertThat(page.select("form.answer")).hasSize(1);
    }

    @Test
    void servicesAreNarrowedByASituationBesideOtherFacets() {
        var facet =
                page("/services?way=portal", "")
                        .expectFirst("section.facet[aria-labelledby=facet-situation] li");
        var count = facet.select("span").text();

        var narrowed = page(facet.select("a").attr("href"), "");

        assertThat(facet.select("a").attr("href")).contains("situation=").contains("way=portal");
        assertThat(narrowed.select("p[role=status]").text()).contains(count);
        assertThat(narrowed.select("section.facet a[aria-current]")).hasSize(2);
    }

    @Test
    void situationSaysWithWhatToBegin() {
        var steps = page("/situations/child-birth", "").select("ol.ways > li").eachText();

        assertThat(steps.getFirst()).startsWith("Начните с этого");
        assertThat(steps.subList(1, steps.size()))
                .isNotEmpty()
                .noneMatch(step -> step.contains("Начните с этого"));
    }

    private Document page(String path, String place) {
        return GuestPage.read(mvc, path, place);
    }
}
