package okno.signatures.web.check;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import okno.identifiers.Snils;
import okno.signatures.TestAuthority;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Checking a signature in a real browser.
@OknoTest
class CheckBrowserTests {
    @LocalServerPort private int port;

    @Test
    void aSignatureIsCheckedOnATelephone() {
        var letter = "Письмо".getBytes(StandardCharsets.UTF_8);
        var signer =
                TestAuthority.ACCREDITED.person(
                        "Полевая", "Анна Сергеевна", new Snils("12345678964"));
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/signatures/check");
            Browsers.look(page, "signatures-check");
            page.getByLabel("Файл подписи")
                    .setInputFiles(payload("письмо.txt.sig", signer.detached(letter)));
            page.getByLabel("Документ, который подписан")
                    .setInputFiles(payload("письмо.txt", letter));
            page.locator(".drop-face:has-text('письмо.txt.sig')").waitFor();

            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Проверить").setExact(true))
                    .click();

            page.getByText("Квалифицированная подпись верна").waitFor();
            Browsers.look(page, "signatures-report");
        }
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
