package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import okno.testing.OknoTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OknoTest
class ServiceCardTests {

    private static final String REFERENCE = "/services/archive-social-legal-request";

    @Autowired private MockMvcTester mvc;

    @Test
    void cardHasEverySectionWithAHeadingAndALinkOfTheSameText() {
        var page = page(REFERENCE, "");

        var headings = page.select("main section.part > h2").eachText();
        assertThat(headings)
                .containsExactly(
                        "Описание",
                        "Кому",
                        "Документы",
                        "Сроки",
                        "Стоимость",
                        "Результат",
                        "Основания для отказа",
                        "Бланки и формы",
                        "Прием и первичная обработка обращения",
                        "Консультирование",
                        "Где получить",
                        "Обжалование",
                        "Нормативные акты");
        assertThat(page.select("nav.toc a").eachText()).isEqualTo(headings);
        assertThat(page.select("nav.toc a"))
                .allMatch(link -> page.selectFirst(link.attr("href")) != null);
    }

    /// So that it is kept once for all of them.
    @Test
    void belowItsHeadingACardIsTheSameForGuestsOfEachAddress() throws Exception {
        var first = mvc.get().uri(REFERENCE + "?from=1").exchange();
        var second = mvc.get().uri(REFERENCE + "?from=2").exchange();

        assertThat(first).bodyText().contains("from%3D1");
        assertThat(belowHeading(second)).isNotEmpty().isEqualTo(belowHeading(first));
    }

    private static String belowHeading(MvcTestResult page) throws Exception {
        var html = page.getResponse().getContentAsString();
        return html.substring(html.indexOf("<h1"));
    }

    @Test
    void cardOfAFunctionSaysHowItConcernsPeopleAndIsNotOrdered() {
        var page = page("/services/housing-supervision", "");

        assertThat(page.select("main section.part > h2").eachText())
                .contains("Как это касается вас")
                .doesNotContain("Документы", "Бланки и формы", "Основания для отказа");
        assertThat(page.select(".result-kind").text()).isEqualTo("Государственная функция");
        assertThat(page.select("a:matchesOwn(^Заказать$)")).isEmpty();
        assertThat(page.select("#reception").text()).contains("Функцию не заказывают");
        assertThat(mvc.get().uri("/services?q=жилищный надзор"))
                .bodyText()
                .contains("государственная функция");
    }

    @Test
    void cardOffersTheOrderInItsSectionAndInThePanel() {
        var page = page(REFERENCE, "");

        var links = page.select("a:matchesOwn(^Заказать$)");
        assertThat(links.eachAttr("href"))
                .containsExactly(REFERENCE + "/order", REFERENCE + "/order");
        assertThat(page.select("#reception a:matchesOwn(^Заказать$)")).hasSize(1);
        assertThat(page.select("aside a:matchesOwn(^Заказать$)")).hasSize(1);
    }

    @Test
    void keysFindTheOrderBeforeTheSections() {
        var page = page(REFERENCE, "");

        var first = page.expectFirst("h1 ~ * a");
        assertThat(first.attr("href")).isEqualTo(REFERENCE + "/order");
        // Whoever looks for the button by its words finds the one that can be pressed.
        assertThat(page.select(".order-first a").text())
                .isNotEmpty()
                .doesNotContainIgnoringCase("заказать");
    }

    @Test
    void cardSaysAtTheTopThatItIsNotOrderedOnThePortal() {
        var page = page("/services/passport-abroad", "");

        assertThat(page.expectFirst("h1 ~ p:has(a)").text())
                .isEqualTo("Заказать эту услугу на портале пока нельзя. Как обратиться");
    }

    @Test
    void cardOfSeveralVariantsOffersEachByItsName() {
        var page = page("/services/chelyabinsk-archive-social-legal-request", "");

        assertThat(page.select("#reception a").eachAttr("href"))
                .hasSizeGreaterThan(1)
                .allMatch(path -> path.contains("/order?variant="));
        assertThat(page.expectFirst("#reception a").text()).isEqualTo("Заказать");
        assertThat(page.select("#documents > h3")).hasSizeGreaterThan(1);
    }

    @Test
    void cardShowsTheTermOfTheChosenPlace() {
        assertThat(page(REFERENCE, "").select("#terms").text())
                .contains("30 календарных дней со дня регистрации заявления");
        assertThat(page(REFERENCE, "07539000").select("#terms").text()).contains("12 рабочих дней");
    }

    @Test
    void cardShowsOnlyBodiesThatServeTheChosenPlace() {
        var everywhere = page(REFERENCE, "").select("#where h3").eachText();
        var stavropol = page(REFERENCE, "07701000").select("#where h3").eachText();

        assertThat(everywhere)
                .containsExactly(
                        "Комитет Ставропольского края по делам архивов",
                        "Архивный отдел администрации Минераловодского округа");
        assertThat(stavropol).containsExactly("Комитет Ставропольского края по делам архивов");
    }

    @Test
    void cardNamesTheProviderOfTheChosenPlace() {
        var card = "/services/tree-felling";

        assertThat(page(card, "07539000").select("aside a[href^=/agencies/]").text())
                .isEqualTo("Администрация Минераловодского муниципального округа");
        assertThat(page(card, "75701000").select("aside a[href^=/agencies/]").text())
                .isEqualTo("Администрация города Челябинска");
    }

    @Test
    void cardSaysWhereAServiceIsOfferedThatIsNotOfferedHere() {
        var page = page(REFERENCE, "75701000");

        assertThat(page.select(".notice").text())
                .contains("эта услуга не оказывается")
                .contains("Ставропольский край");
        assertThat(page.select("#where h3")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "chelyabinsk-birth-registration, 07701000, stavropol-birth-registration",
        "stavropol-taxi-permit, 75701000, chelyabinsk-taxi-permit",
        "chelyabinsk-archive-social-legal-request, 07539000, archive-social-legal-request",
        "minvody-school, 75701000, chelyabinsk-school"
    })
    void cardNamesTheSameServiceOfTheOwnPlace(String other, String place, String own) {
        assertThat(page("/services/" + other, place).select(".notice a").eachAttr("href"))
                .containsExactly("/services/" + own);
        assertThat(page("/services/" + own, place).select("main .notice")).isEmpty();
    }

    @Test
    void cardNamesNoOtherServiceWhereThereIsNoneOfItsName() {
        assertThat(page("/services/chelyabinsk-child-benefit", "07701000").select(".notice"))
                .hasSize(1)
                .noneMatch(notice -> !notice.select("a").isEmpty());
    }

    @Test
    void cardShowsTheOfficesOfTheBodyOfTheChosenPlace() {
        var card = "/services/tree-felling";

        assertThat(page(card, "75701000").select("#where h3").eachText())
                .containsExactly("Администрация города Челябинска");
        assertThat(page(card, "75701000").select("#where").text())
                .contains("Челябинск")
                .doesNotContain("Минеральные Воды");
    }

    @Test
    void cardSaysOfAnUnknownFactThatItIsBeingClarified() {
        var page = page("/services/archive-genealogical-request", "");

        assertThat(page.select("#fee").text()).contains("Уточняется");
    }

    private Document page(String path, String place) {
        return GuestPage.read(mvc, path, place);
    }
}
