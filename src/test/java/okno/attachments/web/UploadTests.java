package okno.attachments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.attachments.SampleFiles;
import okno.identifiers.Snils;
import okno.signatures.TestAuthority;
import okno.submissions.Orders;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files sent by the script of a page, one by one, in a real browser.
@OknoTest
class UploadTests {
    @LocalServerPort private int port;

    @Autowired private Orders orders;
    @Autowired private Citizens citizens;

    @Test
    void showsAtOnceWhatWasTakenAndWhatWasNot(@TempDir Path folder) throws IOException {
        var files =
                new Path[] {
                    Files.write(folder.resolve("паспорт.pdf"), SampleFiles.pdf(1)),
                    Files.write(folder.resolve("фото.jpg"), SampleFiles.image("jpeg")),
                    Files.writeString(folder.resolve("рисунок.jpg"), "<svg/>"),
                    Files.write(folder.resolve("видео.mp4"), new byte[20 * 1024 * 1024 + 1])
                };
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            openDocuments(page);
            assertThat(page.locator(".drop-face").first()).hasText("Выбрать файлы");

            page.getByLabel("Копия документа").setInputFiles(files);

            assertThat(entries(page)).hasCount(5);
            assertThat(entry(page, "паспорт.pdf").getByRole(AriaRole.LINK).first()).isVisible();
            assertThat(entry(page, "рисунок.jpg")).containsText("нельзя приложить");
            assertThat(entry(page, "видео.mp4")).containsText("больше 20 МБ");
            Browsers.assertAccessible(page);
            Browsers.picture(page, "upload");

            button(entry(page, "паспорт.pdf"), "Убрать").click();

            assertThat(entries(page)).hasCount(2);
            assertThat(entry(page, "фото.jpg")).isVisible();
        }
    }

    @Test
    void sendsASignatureAfterWhatItSigns() {
        var pdf = SampleFiles.pdf(1);
        var notary =
                TestAuthority.ACCREDITED.person(
                        "Лесная", "Вера Павловна", new Snils("12345678964"));
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            openDocuments(page);

            page.getByLabel("Копия документа")
                    .setInputFiles(
                            new FilePayload[] {
                                file("акт.sig", notary.detached(pdf)), file("акт.pdf", pdf)
                            });

            assertThat(entry(page, "акт.pdf")).containsText("Подписано: Лесная Вера Павловна");
            assertThat(entries(page)).hasCount(2);
            Browsers.assertAccessible(page);
            Browsers.picture(page, "signed-upload");
        }
    }

    @Test
    void saysWithoutScriptThatAFileIsFarTooLarge(@TempDir Path folder) throws IOException {
        var video = folder.resolve("видео.mp4");
        try (var file = new RandomAccessFile(video.toFile(), "rw")) {
            file.setLength(60L * 1024 * 1024);
        }
        try (var visitor = Browsers.visitorWithoutScript(360)) {
            var page = visitor.newPage();
            openDocuments(page);

            page.getByLabel("Копия документа").setInputFiles(video);
            button(page.locator("main"), "Далее").click();

            assertThat(page.locator("h1")).hasText("Слишком большой файл");
        }
    }

    @Test
    void showsAPictureAndNothingThatHidesBehindIt() throws IOException {
        var sly = new ByteArrayOutputStream();
        sly.write(SampleFiles.image("jpeg"));
        sly.write("<html><script>document.title='run'</script>".getBytes(UTF_8));
        try (var visitor = Browsers.visitor(1280)) {
            var page = visitor.newPage();
            openDocuments(page);
            page.getByLabel("Копия документа")
                    .setInputFiles(new FilePayload[] {file("фото.html.jpg", sly.toByteArray())});
            var link = entry(page, "фото.html.jpg").getByRole(AriaRole.LINK).first();

            page.navigate(link.evaluate("link => link.href") + "/view");

            assertEquals("image/jpeg", page.evaluate("document.contentType"));
            assertNotEquals("run", page.title());
        }
    }

    private void openDocuments(Page page) {
        var citizen = orders.citizen();
        var draft = orders.wholeDraft(citizen);
        page.navigate("http://localhost:" + port + "/login");
        signIn(page, citizen);
        page.navigate("http://localhost:" + port + "/account/drafts/" + draft + "/documents");
    }

    private void signIn(Page page, CitizenId citizen) {
        page.getByLabel("СНИЛС").fill(citizens.get(citizen).snils().orElseThrow().formatted());
        page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true))
                .fill("Берег-и-лодка-26");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти")).click();
        page.waitForURL("**/account");
    }

    private static Locator entries(Page page) {
        return page.locator("li.file");
    }

    private static Locator entry(Page page, String name) {
        return entries(page).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
