package okno.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import okno.catalogue.web.ServicesPage.Facet;
import okno.catalogue.web.ServicesPage.Value;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A register has thousands of bodies: a page lists those with most services and lets look for the
/// others.
@OknoTest
class FindingBodiesTests {
    private static final String BODIES = "section[aria-labelledby=facet-agency]";

    @Autowired private MockMvcTester mvc;

    @Test
    void listsTheBodiesWithMostServicesInTheirOrder() {
        var facet = facet(1_000, 3).about("");

        assertThat(facet.values()).hasSize(60).extracting(Value::slug).contains("b-3", "b-999");
        assertThat(facet.values()).extracting(Value::slug).doesNotContain("b-2", "b-4", "b-940");
        assertThat(facet.values())
                .isSortedAccordingTo((a, b) -> Long.compare(a.count(), b.count()));
        assertThat(facet.finding().orElseThrow().others()).isEqualTo(940);
    }

    @Test
    void listsAllWhereAPageHoldsThem() {
        assertThat(facet(60, 0).about("")).isEqualTo(facet(60, 0));
        assertThat(facet(61, 0).about("").finding()).isPresent();
    }

    @Test
    void findsABodyByWordsOfItsName() {
        var facet = facet(1_000, 3).about("ёлкино 17 отдел");

        assertThat(facet.values()).extracting(Value::slug).startsWith("b-17", "b-117");
        assertThat(facet.values())
                .allMatch(value -> value.title().contains("17"))
                .hasSizeLessThan(60);
        assertThat(facet.finding().orElseThrow().others()).isZero();
        assertThat(facet(1_000, 3).about("лес").values()).isEmpty();
    }

    @Test
    void pageKeepsWhatTheListIsNarrowedByAndWorksWithoutScript() {
        var page = page("/services?topic=archives&body=архив");

        var form = page.expectFirst(BODIES + " form[method=get]");
        assertThat(form.attr("action")).isEqualTo("/services#facet-agency");
        assertThat(form.expectFirst("input[name=topic]").val()).isEqualTo("archives");
        assertThat(form.expectFirst("input[name=body]").val()).isEqualTo("архив");
        assertThat(page.select(BODIES + " li a").eachText())
                .isNotEmpty()
                .allMatch(title -> title.toLowerCase(Locale.ROOT).contains("архив"));
        assertThat(page.select("details.facets").hasAttr("open")).isTrue();
        assertThat(page.select(BODIES + " a[href=/services?topic=archives]")).isNotEmpty();
    }

    @Test
    void pageSaysThatNoBodyIsCalledSo() {
        var page = page("/services?body=абракадабра");

        assertThat(page.select(BODIES + " p[role=status]").text())
                .isEqualTo("Органов с такими словами в названии нет.");
        assertThat(page.select("ul.results > li")).hasSize(20);
        assertThat(page("/services?kind=function").select(BODIES + " form")).isEmpty();
    }

    /// Each body has a service more than the one before.
    private static Facet facet(int bodies, int chosen) {
        List<Value> values =
                IntStream.range(0, bodies)
                        .mapToObj(
                                number ->
                                        new Value(
                                                "b-" + number,
                                                "Отдел поселка Елкино " + number,
                                                number + 1L,
                                                number == chosen,
                                                "/services"))
                        .toList();
        return new Facet(Dimension.AGENCY, "/services", values, Optional.empty());
    }

    private Document page(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
