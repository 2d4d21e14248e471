package okno.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WrongContentReportTests {

    @Test
    void namesFileLineAndFieldInTheOrderOfRepair() {
        var report = new WrongContentReport(texts());

        var wrong =
                new WrongContent(
                        List.of(
                                problem("b.yaml", 3, "title", "platform.yaml.missing"),
                                problem("a.yaml", 9, "fee.kopecks", "platform.yaml.number", "x"),
                                problem("a.yaml", 0, "", "platform.yaml.empty")));

        assertThat(report.analyze(wrong, wrong).getDescription().lines())
                .containsExactly(
                        "a.yaml: файл пуст",
                        "a.yaml:9: fee.kopecks: «x» – не целое число",
                        "b.yaml:3: title: поле обязательно");
    }

    private static YamlProblem problem(
            String file, int line, String field, String key, Object... args) {
        return new YamlProblem(file, line, field, key, List.of(args));
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/platform");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
