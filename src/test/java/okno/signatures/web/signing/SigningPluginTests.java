package okno.signatures.web.signing;

import static org.assertj.core.api.Assertions.assertThat;

import okno.platform.web.PublicAddress;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The plug-in's script runs where people sign and nowhere else.
@OknoTest
class SigningPluginTests {
    private static final String HEADER = "Content-Security-Policy";

    @Autowired private MockMvcTester mvc;
    @Autowired private PublicAddress address;

    @Test
    void letsItsScriptRunOnItsPagesAlone() {
        assertThat(policy("/login/signature")).contains("script-src 'self' chrome-extension:");
        assertThat(policy("/login")).contains("script-src 'self';");
    }

    @Test
    void namesTheHostOfAScriptFromElsewhere() {
        var response = new MockHttpServletResponse();

        plugin("https://www.example.ru/cades/api.js?v=1").admit(response);

        assertThat(response.getHeader(HEADER))
                .contains("script-src 'self' https://www.example.ru chrome-extension:")
                .contains("default-src 'none'", "style-src 'self';");
    }

    @Test
    void changesNothingWithoutAScript() {
        var response = new MockHttpServletResponse();

        plugin("").admit(response);

        assertThat(response.getHeader(HEADER)).isNull();
    }

    private SigningPlugin plugin(String script) {
        return new SigningPlugin(new SigningPlugin.Settings(script), address);
    }

    private String policy(String path) {
        return String.valueOf(mvc.get().uri(path).exchange().getResponse().getHeader(HEADER));
    }
}
