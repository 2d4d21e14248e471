package okno.platform.yaml;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.MessageSource;

/// Tells an administrator at a failed start what is wrong with which line of which content file.
public final class WrongContentReport extends AbstractFailureAnalyzer<WrongContent> {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final MessageSource texts;

    /// Called by Spring Boot, by `META-INF/spring.factories`.
    public WrongContentReport(BeanFactory beans) {
        this(beans.getBean(MessageSource.class));
    }

    WrongContentReport(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongContent cause) {
        var list =
                cause.problems().stream()
                        .map(this::line)
                        .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(list, text("platform.yaml.repair"), cause);
    }

    /// `packages/services/x.yaml:12: variants[0].fee: …`
    String line(YamlProblem problem) {
        var place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        var field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        return place + ": " + field + text(problem.key(), problem.args().toArray());
    }

    private String text(String key, Object... args) {
        return texts.getMessage(key, args, RUSSIAN);
    }
}
