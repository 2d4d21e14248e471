package okno.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OknoTest
class PlacePagesTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void offerEveryRegion() throws Exception {
        Document page = page(mvc.get().uri("/place").exchange());

        assertThat(page.select(".places li")).hasSize(89);
        assertThat(link(page, "Челябинская область").attr("href"))
                .startsWith("/place?region=75000000&back=");
        assertThat(button(page, "Республика Татарстан").attr("value")).isEqualTo("92000000");
    }

    @Test
    void offerARegionAndItsMunicipalities() throws Exception {
        Document page = page(mvc.get().uri("/place?region=75000000&back=/services").exchange());

        assertThat(button(page, "Весь регион: Челябинская область").attr("value"))
                .isEqualTo("75000000");
        assertThat(button(page, "Челябинск").attr("value")).isEqualTo("75701000");
        assertThat(page.select("form[method=post] input[name=back]").attr("value"))
                .isEqualTo("/services");
    }

    @Test
    void findAPlaceByTheNameOfItsTown() throws Exception {
        Document page = page(mvc.get().uri("/place?q={q}", "минеральные").exchange());

        assertThat(page.select(".places li").eachText())
                .containsExactly("Минеральные Воды Ставропольский край");
    }

    @Test
    void helpWhenNothingIsFound() throws Exception {
        Document page = page(mvc.get().uri("/place?q={q}", "Атлантида").exchange());

        assertThat(page.select(".empty h2").text()).isEqualTo("Ничего не нашлось");
    }

    @Test
    void answer404ForARegionThatIsNot() {
        assertThat(mvc.get().uri("/place?region=00000000").exchange()).hasStatus(404);
    }

    @Test
    void rememberTheChoiceForAYearAndGoBack() {
        MvcTestResult result = choose("07539000", "/services?topic=archives");

        assertThat(result).hasStatus(303).hasHeader("Location", "/services?topic=archives");
        assertThat(cookies(result))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("place=07539000;")
                                        .contains("Max-Age=31536000", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void rememberTheSuccessorOfAReplacedCode() {
        assertThat(cookies(choose("07721000", "/")))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("place=07539000;"));
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example", "//evil.example", "/\\evil.example", "/place?q=a", "''"})
    void neverLeaveTheSite(String back) {
        assertThat(choose("07539000", back)).hasStatus(303).hasHeader("Location", "/");
    }

    @Test
    void forgetTheChoice() {
        MvcTestResult result = choose("", "/services");

        assertThat(result).hasStatus(303).hasHeader("Location", "/services");
        assertThat(cookies(result))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("place=;").contains("Max-Age=0"));
    }

    @Test
    void refuseAPlaceThatIsNot() throws Exception {
        MvcTestResult result = choose("00000000", "/services");

        assertThat(result).hasStatus(422);
        assertThat(Jsoup.parse(result.getResponse().getContentAsString()).select("a[href=#f-q]"))
                .isNotEmpty();
    }

    @Test
    void refuseAChoiceFromAnotherSite() {
        assertThat(mvc.post().uri("/place").param("oktmo", "07539000").exchange()).hasStatus(403);
    }

    @Test
    void showTheChosenPlaceInTheHeader() throws Exception {
        Document page =
                page(mvc.get().uri("/place").cookie(new Cookie("place", "07539000")).exchange());

        assertThat(page.select(".top-place-name").text()).isEqualTo("Минеральные Воды");
    }

    @Test
    void takeNonsenseInTheCookieForNoChoice() throws Exception {
        Document page = page(mvc.get().uri("/place").cookie(new Cookie("place", "<b>")).exchange());

        assertThat(page.select(".top-place-name").text()).isEqualTo("Выберите место");
    }

    @Test
    void putTheOfferAwayByALink() {
        MvcTestResult result = mvc.get().uri("/place/later?back=/services").exchange();

        assertThat(result).hasStatus(303).hasHeader("Location", "/services");
        assertThat(cookies(result))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("place-offered=1;"));
    }

    @Test
    void offerAPlaceUntilItIsChosenOrPutAway() throws Exception {
        assertThat(offers(new Cookie("lang", "ru"))).hasSize(1);
        assertThat(offers(new Cookie("place-offered", "1"))).isEmpty();
        assertThat(offers(new Cookie("place", "07539000"))).isEmpty();
    }

    @Test
    void speakEnglish() throws Exception {
        Document page = page(mvc.get().uri("/place").cookie(new Cookie("lang", "en")).exchange());

        assertThat(page.select("h1").text()).isEqualTo("Where you live");
    }

    private List<Element> offers(Cookie cookie) throws Exception {
        Document page = page(mvc.get().uri("/agencies").cookie(cookie).exchange());
        return page.select("a[href='/place/later?back=%2Fagencies']");
    }

    private MvcTestResult choose(String oktmo, String back) {
        return mvc.post()
                .uri("/place")
                .param("oktmo", oktmo)
                .param("back", back)
                .with(csrf())
                .exchange();
    }

    private static Document page(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private static Element link(Document page, String text) {
        return page.select("a").stream()
                .filter(a -> a.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Element button(Document page, String text) {
        return page.select("form[method=post] button[name=oktmo]").stream()
                .filter(button -> button.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cookies(MvcTestResult result) {
        return result.getResponse().getHeaders("Set-Cookie");
    }
}
