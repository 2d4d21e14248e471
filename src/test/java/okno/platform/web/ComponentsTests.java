package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okno.platform.web.Person.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/// The sheet of all components, read as a browser with a screen reader would.
class ComponentsTests {
    private static final String LABELLED = "input:not([type=hidden]), select, textarea";

    private final MessageSource texts = texts();
    private final Document sheet = render(Visitor.GUEST, Look.PLAIN);

    @Test
    void everyInputHasALabelOfItsOwn() {
        assertThat(sheet.select(LABELLED))
                .isNotEmpty()
                .allSatisfy(
                        input ->
                                assertThat(sheet.select("label[for=" + input.id() + "]"))
                                        .singleElement()
                                        .satisfies(label -> assertThat(label.text()).isNotBlank()));
    }

    @Test
    void everyReferenceLeadsToAnElement() {
        for (var name : new String[] {"for", "aria-describedby", "aria-labelledby"}) {
            assertThat(sheet.select("[" + name + "]"))
                    .allSatisfy(
                            element ->
                                    assertThat(sheet.getElementById(element.attr(name)))
                                            .as("%s of %s", name, element)
                                            .isNotNull());
        }
    }

    @Test
    void idsAreUnique() {
        assertThat(sheet.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void problemIsToldAtItsFieldAndLinkedFromTheSummary() {
        var input = sheet.expectFirst("#f-period");

        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(described(input)).contains(text("ui.sample.problem"));
        assertThat(sheet.select(".problems a").eachAttr("href"))
                .containsExactly("#f-period", "#f-how", "#f-scan")
                .allSatisfy(link -> assertThat(sheet.selectFirst(link)).isNotNull());
    }

    @Test
    void problemOfAGroupIsToldAtItsLegend() {
        var group = sheet.expectFirst("fieldset:has(#f-how)");

        assertThat(described(group)).contains(text("ui.sample.problem-choice"));
        assertThat(sheet.expectFirst("#f-how").attr("type")).isEqualTo("radio");
    }

    @Test
    void titleTellsOfProblems() {
        assertThat(sheet.title()).startsWith(text("ui.layout.problem"));
    }

    @Test
    void hintAndWhatWasKnownAreTiedToTheField() {
        assertThat(described(sheet.expectFirst("#f-subject")))
                .contains(text("ui.sample.subject-hint"));
        assertThat(described(sheet.expectFirst("#f-phone"))).contains(text("ui.sample.filled"));
    }

    @Test
    void fieldThatIsNotRequiredSaysSo() {
        var field = sheet.expectFirst(".field:has(#f-born)");

        assertThat(field.text()).contains(text("ui.field.optional"));
        assertThat(sheet.expectFirst("#f-born").hasAttr("required")).isFalse();
        assertThat(sheet.expectFirst("#f-period").hasAttr("required")).isTrue();
    }

    @Test
    void nothingIsInline() {
        assertThat(sheet.select("[style], style, script:not([src])")).isEmpty();
        assertThat(sheet.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    @Test
    void statusIsAWordAndASign() {
        assertThat(sheet.select(".status"))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(status.text()).isNotBlank())
                .allSatisfy(status -> assertThat(status.select("svg")).hasSize(1));
    }

    @Test
    void skipLinkComesFirst() {
        assertThat(sheet.expectFirst("a, button, input").attr("href")).isEqualTo("#main");
    }

    @Test
    void guestIsOfferedToSignInAndToRegister() {
        assertThat(sheet.expectFirst("a[href=/login]").text()).isEqualTo(text("ui.header.sign-in"));
        assertThat(sheet.expectFirst("a[href=/register]").text())
                .isEqualTo(text("ui.header.register"));
        assertThat(sheet.select("form[action=/logout]")).isEmpty();
    }

    @Test
    void citizenSeesHisNameAndTheWayToTheCabinet() {
        var ivan = new Person("Иванов Иван Иванович", Kind.CITIZEN, "/account");
        var page = render(Visitor.GUEST.with(ivan).withUnread(3), Look.PLAIN);

        assertThat(page.expectFirst(".top-name").text()).isEqualTo("Иванов Иван Иванович");
        assertThat(page.expectFirst("a[href=/account]").text())
                .isEqualTo(text("ui.header.account"));
        assertThat(page.select("form[action=/logout] input[name=_csrf]")).hasSize(1);
        assertThat(page.expectFirst("a[href=/account/notices]").text()).endsWith("3");
    }

    @Test
    void officerSeesTheWayToTheDesk() {
        var olga = new Person("Кузнецова Ольга Викторовна", Kind.STAFF, "/desk");

        assertThat(render(Visitor.GUEST.with(olga), Look.PLAIN).expectFirst("a[href=/desk]").text())
                .isEqualTo(text("ui.header.desk"));
    }

    @Test
    void chosenLookIsWrittenOnTheRoot() {
        var root =
                render(Visitor.GUEST, new Look(3, 2, "serif", "blue", false)).expectFirst("html");

        assertThat(root.attributes().dataset())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "text-size", "3",
                                "spacing", "2",
                                "typeface", "serif",
                                "scheme", "blue",
                                "pictures", "off"));
        assertThat(sheet.expectFirst("html").attributes().dataset()).isEmpty();
    }

    private Document render(Visitor visitor, Look look) {
        try (var out = new PageBytes()) {
            var request =
                    new PageContext.Request(
                            "/demo/look?a=1&b=2",
                            look,
                            () -> new CsrfField("_csrf", "x"),
                            PageRest.ofOne(out));
            var ctx = new PageContext(PageContexts.RUSSIAN, texts, new Assets(), request, visitor);
            var page = SampleController.page(texts, PageContexts.RUSSIAN);
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "oknojte")
                    .render("platform/sample.jte", Map.of("ctx", ctx, "page", page), out);
            return Jsoup.parse(out.run().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String described(Element element) {
        return sheet.expectFirst("#" + element.attr("aria-describedby")).text();
    }

    private String text(String key) {
        return texts.getMessage(key, null, PageContexts.RUSSIAN);
    }

    private static MessageSource texts() {
        try {
            return new WebSettings().messageSource();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
