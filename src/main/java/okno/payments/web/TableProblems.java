package okno.payments.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okno.content.ContentProblem;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Component;

/// Puts what is wrong with a table into words: the row, the column, and what to do.
@Component
public class TableProblems {
    private static final int TOLD = 100;

    private final RequestTexts texts;

    TableProblems(RequestTexts texts) {
        this.texts = texts;
    }

    /// The first hundred, in their order.
    public List<String> lines(List<ContentProblem> wrong) {
        return wrong.stream().limit(TOLD).map(this::line).toList();
    }

    private String line(ContentProblem problem) {
        var words = going(texts.text(problem.key(), problem.args().toArray()));
        return Stream.of(texts.text("payments.import.row", problem.line()), problem.field(), words)
                .filter(part -> !part.isEmpty())
                .reduce((one, two) -> one + ", " + two)
                .orElseThrow();
    }

    /// A sentence goes on after the row and the column; an abbreviation keeps its capitals.
    private static String going(String sentence) {
        return Character.isUpperCase(sentence.charAt(1))
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
