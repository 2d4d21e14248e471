package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import okno.testing.OknoTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class PaperPagesTests {

    private static final String REFERENCE = "/services/archive-social-legal-request";
    private static final String BLANK = "/documents/blanks/archive-request";

    @Autowired private MockMvcTester mvc;
    @Autowired private Catalogue catalogue;

    @Test
    void registerTellsWhoIssuesADocumentAndHowManyServicesNeedIt() {
        var page = page("/documents?q=выписка из ЕГРН");

        assertThat(page.select("li.result:has(a[href=/documents/egrn-extract])").text())
                .contains("Росреестр")
                .containsPattern("Нужен для \\d+ услуг");
    }

    @Test
    void registerIsNarrowedByWhoBringsTheDocument() {
        var page = page("/documents?who=agency");

        assertThat(page.select(".facets a[aria-current=true]").text())
                .isEqualTo("Орган получает сам");
        assertThat(page.select("ul.results").text()).doesNotContain("Доверенность");
    }

    @Test
    void registerIsReadPageByPageWithoutLosingADocument() {
        var path = "/documents";
        int read = 0;
        while (!path.isEmpty()) {
            var page = page(path);
            read += page.select("h3.result-title").size();
            path = page.select("a[rel=next]").attr("href");
        }

        assertThat(read).isEqualTo(catalogue.documents().size());
    }

    @Test
    void documentLeadsToWhoIssuesItToTheServiceThatGivesItAndToThoseThatNeedIt() {
        var page = page("/documents/egrn-extract");

        assertThat(page.select("main a[href=/agencies/rosreestr]")).isNotEmpty();
        assertThat(page.select("dl a[href=/services/egrn-extract]")).isNotEmpty();
        assertThat(page.select("ul.results a[href^=/services/]")).isNotEmpty();
        assertThat(page.select("dl.summary").text()).contains("орган получает сам");
    }

    @Test
    void servicesOfADocumentAreToldApart() {
        for (var document : catalogue.documents()) {
            var services = page("/documents/" + document.slug()).select(".result-title");

            assertThat(services.eachText()).doesNotHaveDuplicates();
        }
    }

    @Test
    void cardLeadsToItsDocumentsAndTheyToTheirBlanks() {
        assertThat(page(REFERENCE).select("#documents a[href=/documents/power-of-attorney]"))
                .isNotEmpty();
        assertThat(
                        page("/documents/power-of-attorney")
                                .select("a[href=/documents/blanks/power-of-attorney]"))
                .isNotEmpty();
        assertThat(page("/documents/blanks/power-of-attorney").select("main a").eachAttr("href"))
                .contains("/documents/power-of-attorney", REFERENCE + "#documents");
    }

    @Test
    void everyBlankOfACardIsAFileWithASample() {
        for (var blank : page(REFERENCE).select("#documents a[href$=/form]").eachAttr("href")) {
            assertThat(mvc.get().uri(blank)).hasStatusOk();
            assertThat(mvc.get().uri(blank.replace("/form", "/sample"))).hasStatusOk();
        }
        assertThat(page(REFERENCE).select("#blanks a[href=" + BLANK + "]")).hasSize(1);
    }

    @Test
    void replacedVersionSaysSoAndLeadsToTheOneInForce() {
        var blank = catalogue.blank("archive-request").orElseThrow();
        var replaced = blank.versions().getLast();

        var page = page(BLANK + "/" + replaced.from());

        assertThat(page.select(".notice").text()).contains("Этот бланк заменен");
        assertThat(page.select(".notice a").attr("href")).isEqualTo(BLANK);
        assertThat(page.select("a[href=" + BLANK + "/" + replaced.from() + "/form]")).isNotEmpty();
        assertThat(page(BLANK).select(".notice")).isEmpty();
        assertThat(page(BLANK).select("#versions ~ ul a").attr("href"))
                .isEqualTo(BLANK + "/" + replaced.from());
    }

    @Test
    void blankIsFoundByItsWordsAndByTheTopicOfItsServices() {
        assertThat(page("/documents/blanks?q=архивная справка").select("ul.files a").attr("href"))
                .isEqualTo(BLANK);
        assertThat(page("/documents/blanks").select("#facet-topic ~ ul a")).isNotEmpty();
        assertThat(page("/documents/blanks?q=абракадабра").select("main").text())
                .contains("Такого бланка нет в списке");
    }

    @Test
    void cardSaysPlainlyThatNobodyComparedItsFactsWithTheirSources() {
        assertThat(page(REFERENCE).select("#acts").text())
                .contains("никто не сверял сведения этой карточки с источниками");
    }

    private Document page(String path) {
        return GuestPage.read(mvc, path, "");
    }
}
