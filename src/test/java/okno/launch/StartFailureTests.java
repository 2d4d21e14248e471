package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import okno.platform.StartProblem;
import okno.platform.secrets.SecretSettings;
import okno.platform.secrets.Secrets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.Yaml;

class StartFailureTests {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void namesTheSettingThatIsNotWhatItShouldBe() {
        var settings = new MapConfigurationPropertySource(Map.of("okno.jobs.batch", "many"));
        var failure =
                catchThrowable(() -> new Binder(settings).bind("okno.jobs.batch", Integer.class));

        var told = StartFailure.of(new IllegalStateException(failure)).orElseThrow();

        assertThat(told).hasMessageContaining("okno.jobs.batch").hasMessageContaining("many");
    }

    @Test
    void keepsTheWordsOfAProblem() {
        var problem = new StartProblem("launch.port", "8080");

        assertThat(StartFailure.of(new IllegalStateException(problem))).containsSame(problem);
    }

    @Test
    void namesThePortAndTheLine() {
        var yaml = catchThrowable(() -> new Yaml().load("okno:\n  pepper: secret\n\tdata: here\n"));

        assertThat(StartFailure.of(new PortInUseException(8080)).orElseThrow())
                .hasMessageContaining("8080");
        assertThat(StartFailure.of(yaml).orElseThrow())
                .message()
                .contains("3")
                .doesNotContain("secret", "here");
    }

    @Test
    void leavesBugsAlone() {
        assertThat(StartFailure.of(new IllegalStateException("a bug"))).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithKeysWithoutShowingThem() {
        assertThat(failure(List.of("a:secret!"), KEY))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("okno.secrets.keys")
                .message()
                .doesNotContain("secret!");
        assertThat(failure(List.of("a:" + KEY), "c2hvcnQ="))
                .hasMessageContaining("okno.secrets.pepper");
    }

    @Test
    void wantsANameOfItsOwnForEachKey() {
        assertThat(failure(List.of(KEY), KEY)).hasMessageContaining("okno.secrets.keys");
        assertThat(failure(List.of("a:" + KEY, "a:" + KEY), KEY))
                .hasMessageContaining("okno.secrets.keys");
    }

    private static Throwable failure(List<String> keys, String pepper) {
        return catchThrowable(() -> new Secrets(new SecretSettings(keys, pepper)));
    }
}
