package okno.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The look that all pages go through sees what is wrong with them.
class BrowsersTests {
    private final BrowserContext visitor = Browsers.visitor(360);
    private final Page page = visitor.newPage();

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void findsNothingOnASoundPage() {
        show("<p class='note'>Текст</p>", "");

        assertThatCode(() -> Browsers.assertAccessible(page)).doesNotThrowAnyException();
    }

    @Test
    void findsWhatHasNoWords() {
        show("<img src='data:,'>", "");

        assertFaulty("image-alt");
    }

    @Test
    void findsAPaleTextHoweverOftenItIsLookedAt() {
        show("<p class='note'>Текст</p>", ".note { color: #999 }");

        assertFaulty("color-contrast");
        assertFaulty("color-contrast");
    }

    @Test
    void findsATextThatWasSoundInOtherSurroundings() {
        show("<p class='note'>Текст</p>", "");
        Browsers.assertAccessible(page);
        show("<div class='box'><p class='note'>Текст</p></div>", ".box { background: #333 }");
        assertFaulty("color-contrast");
        show("<p class='note'>Текст</p>", "");
        page.evaluate("document.querySelector('.note').style.color = '#aaa'");

        assertFaulty("color-contrast");
    }

    @Test
    void findsATextThatIsPaleOnWideScreensOnly() {
        show("<p class='note'>Текст</p>", "@media (width > 1000px) { .note { color: #999 } }");
        Browsers.assertAccessible(page);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Browsers.look(page, "pale"))
                .withMessageContaining("color-contrast");
    }

    @Test
    void findsAPageThatScrollsSideways() {
        show("<p style='width: 500px'>Текст</p>", "");

        assertFaulty("fits its window");
    }

    private void assertFaulty(String fault) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Browsers.assertAccessible(page))
                .withMessageContaining(fault);
    }

    private void show(String content, String style) {
        page.setContent(
                """
                <!doctype html><html lang="ru"><head><title>Страница</title><style>%s</style></head>
                <body><main><h1>Страница</h1>%s</main></body></html>
                """
                        .formatted(style, content));
    }
}
