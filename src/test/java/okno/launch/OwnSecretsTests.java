package okno.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Base64;
import okno.platform.StartProblem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class OwnSecretsTests {
    private static final String OWN = Base64.getEncoder().encodeToString(new byte[32]);

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void letsAPortalWithKeysOfItsOwnStart() {
        settings.withProperty("okno.secrets.keys", "a:" + OWN)
                .withProperty("okno.secrets.pepper", OWN);

        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void refusesToServeWithoutKeys() {
        settings.withProperty("okno.secrets.pepper", OWN);

        refuses("okno.secrets.keys");
    }

    @Test
    void refusesToServeWithoutPepper() {
        settings.withProperty("okno.secrets.keys", "a:" + OWN)
                .withProperty("okno.secrets.pepper", " ");

        refuses("okno.secrets.pepper");
    }

    @Test
    void refusesTheKeyOfTheDemoUnderAnyName() throws IOException {
        settings.withProperty("okno.secrets.keys", "a:" + OWN + ",b:" + demo("keys[0]"))
                .withProperty("okno.secrets.pepper", OWN);

        refuses("okno.secrets.keys");
    }

    @Test
    void refusesThePepperOfTheDemo() throws IOException {
        settings.withProperty("okno.secrets.keys", "a:" + OWN)
                .withProperty("okno.secrets.pepper", demo("pepper"));

        refuses("okno.secrets.pepper");
    }

    private void refuses(String setting) {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(this::require)
                .withMessageContaining(setting);
    }

    private void require() {
        OwnSecrets.require(settings);
    }

    private static String demo(String name) throws IOException {
        var file =
                new YamlPropertySourceLoader()
                        .load("demo", new ClassPathResource("application-demo.yaml"))
                        .getFirst();
        var value = String.valueOf(file.getProperty("okno.secrets." + name));
        return value.substring(value.indexOf(':') + 1);
    }
}
