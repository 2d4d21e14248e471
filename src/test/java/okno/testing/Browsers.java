package okno.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One real Chromium for all browser tests of a JVM, and the check of accessibility that every
/// page they visit goes through.
public final class Browsers {
    /// The widths that pages are looked at: a phone, a tablet, a desk.
    public static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final int SMALLEST = 320;

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser CHROMIUM = launch();

    private Browsers() {}

    /// A fresh visitor without cookies.
    ///
    /// @param width of the window in CSS pixels
    public static BrowserContext visitor(int width) {
        return CHROMIUM.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("ru-RU"));
    }

    /// A fresh visitor who finds the server of the test wherever he goes: for pages that have to
    /// stand at the address of the settings. The server takes the requests as a proxy would.
    public static BrowserContext visitorOfAnyAddress(int width, int port) {
        return CHROMIUM.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("ru-RU")
                        .setProxy(new Proxy("http://127.0.0.1:" + port)));
    }

    /// A fresh visitor who lets no script run.
    public static BrowserContext visitorWithoutScript(int width) {
        return CHROMIUM.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("ru-RU")
                        .setJavaScriptEnabled(false));
    }

    /// Fails when axe finds anything on the page, or the page scrolls sideways.
    public static void assertAccessible(Page page) {
        assertThat(Axe.faults(page)).as("axe on %s", page.url()).isEmpty();
        assertFits(page);
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its window", page.url())
                .isEqualTo(true);
    }

    /// Looks at the page at every width, and on the smallest telephone with letters twice as large:
    /// it is accessible, nothing scrolls sideways. One walk is enough so, in the width that the
    /// visitor came with.
    public static void look(Page page, String name) {
        var own = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, own.height);
            assertAccessible(page);
            picture(page, name + "-" + width);
        }
        page.setViewportSize(SMALLEST, own.height);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertFits(page);
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.setViewportSize(own.width, own.height);
    }

    /// Keeps a picture of the whole page under `target/screenshots`, for people to look at, when
    /// they ask for them by `-Dokno.pictures=true`.
    public static void picture(Page page, String name) {
        if (!Boolean.getBoolean("okno.pictures")) {
            return;
        }
        var file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static Browser launch() {
        var chromium =
                // The first is the same browser without windows, at a third of the price.
                Stream.of(
                                "/usr/bin/chromium-headless-shell",
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("apt-get install chromium"));
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        return PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
    }
}
