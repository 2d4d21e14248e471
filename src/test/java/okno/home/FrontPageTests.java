package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import okno.accounts.Citizens;
import okno.notifications.SomeCitizen;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OknoTest
class FrontPageTests {
    private static final Cookie MINVODY = new Cookie("place", "07539000");

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;

    @Test
    void leadsToServicesByWordsSituationsAndTopics() throws Exception {
        var page = page(mvc.get().uri("/").exchange());

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main form[action=/search] input[name=q]")).hasSize(1);
        assertThat(page.select("a[href^=/situations/]")).isNotEmpty();
        assertThat(page.select("a[href^=/topics/]").eachText()).contains("Архивы и справки");
        assertThat(page.select("ol.ways li")).hasSize(4);
    }

    @Test
    void everyLinkToATopicLeadsToAPage() throws Exception {
        var page = page(mvc.get().uri("/").exchange());

        for (var link : page.select("main a[href^=/topics/]")) {
            assertThat(mvc.get().uri(link.attr("href"))).hasStatusOk();
        }
    }

    @Test
    void showsTheFirstFewSituationsAndLeadsToAll() throws Exception {
        var few = page(mvc.get().uri("/").exchange()).select("main a[href^=/situations/]");
        var all = page(mvc.get().uri("/situations").exchange());

        assertThat(few).hasSize(9);
        assertThat(all.select("main a[href^=/situations/]").eachAttr("href"))
                .startsWith(few.eachAttr("href").toArray(String[]::new))
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(mvc.get().uri(path)).hasStatusOk());
    }

    @Test
    void offersWhatThereIsInTheChosenPlace() throws Exception {
        var page = page(mvc.get().uri("/").cookie(MINVODY).exchange());

        assertThat(page.select("#popular").text()).isEqualTo("Популярные услуги: Минеральные Воды");
        assertThat(page.select("a[href^=/services/]").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(path -> path.contains("chelyabinsk"));
    }

    @Test
    void namesNoServiceTwiceWhereNoPlaceIsChosen() throws Exception {
        var page = page(mvc.get().uri("/").exchange());

        assertThat(page.select(".part:has(#popular) .result-title").eachText())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void asksNothingOfAGuest() throws Exception {
        assertThat(page(mvc.get().uri("/").exchange()).select("#mine")).isEmpty();
    }

    @Test
    void speaksEnglishToo() throws Exception {
        var page = page(mvc.get().uri("/").cookie(new Cookie("lang", "en")).exchange());

        assertThat(page.select("#topics").text()).isEqualTo("Topics");
    }

    @Test
    void cabinetBeginsWithWhatNeedsTheCitizen() throws Exception {
        var anna = SomeCitizen.of(citizens, Optional.empty());

        var page = page(mvc.get().uri("/account").with(authentication(anna.signedIn())).exchange());

        assertThat(page.select("main h2").eachText())
                .containsExactly("Что нужно сделать", "Последние заявления");
        assertThat(page.select("main").text()).contains("Сейчас от вас ничего не требуется");
    }

    private static Document page(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
