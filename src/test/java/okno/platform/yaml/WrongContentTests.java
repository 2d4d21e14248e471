package okno.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrongContentTests {

    @Test
    void namesFileLineAndFieldInTheOrderOfRepair() {
        var wrong =
                new WrongContent(
                        List.of(
                                problem("b.yaml", 3, "title", "platform.yaml.missing"),
                                problem("a.yaml", 9, "fee.kopecks", "platform.yaml.number", "x"),
                                problem("a.yaml", 0, "", "platform.yaml.empty")));

        assertThat(wrong)
                .hasMessageContaining(
                        """
                        a.yaml: файл пуст
                        a.yaml:9: fee.kopecks: «x» – не целое число
                        b.yaml:3: title: поле обязательно
                        """);
    }

    private static YamlProblem problem(
            String file, int line, String field, String key, Object... args) {
        return new YamlProblem(file, line, field, key, List.of(args));
    }
}
