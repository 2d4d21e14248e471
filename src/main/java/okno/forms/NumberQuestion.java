package okno.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.content.Fields;

/// A number.
///
/// @param decimals the most digits after the comma
/// @param unit what is counted, such as «кв. м»
public record NumberQuestion(
        Common common,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        int decimals,
        Optional<String> unit)
        implements Question {

    private static final String NUMBER = "[-−]?[0-9]{1,15}([.,][0-9]{1,6})?";

    static Question of(Common common, Fields fields) {
        var min = fields.parsed("min", "forms.definition.number", NumberQuestion::toNumber);
        var max = fields.parsed("max", "forms.definition.number", NumberQuestion::toNumber);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            fields.refuse("max", "forms.definition.range");
        }
        var decimals =
                fields.parsed("decimals", "forms.definition.decimals", NumberQuestion::digit);
        return new NumberQuestion(
                common, min, max, decimals.orElse(0), fields.optionalText("unit"));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        var text = Texts.line(raw.first(key()));
        if (text.isEmpty()) {
            return Reading.empty();
        }
        return toNumber(text)
                .map(number -> Reading.accepted(new Answer.Amount(number)))
                .orElseGet(() -> Reading.refused(raw, Problem.of(key(), "forms.number.form")));
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (!(answer instanceof Answer.Amount(var number))) {
            throw unfit(answer);
        }
        var problems = new ArrayList<Problem>();
        if (number.scale() > decimals) {
            var key = decimals == 0 ? "forms.number.whole" : "forms.number.decimals";
            problems.add(Problem.of(key(), key, decimals));
        }
        min.filter(least -> number.compareTo(least) < 0)
                .ifPresent(
                        least ->
                                problems.add(
                                        Problem.of(
                                                key(), "forms.number.min", least.toPlainString())));
        max.filter(most -> number.compareTo(most) > 0)
                .ifPresent(
                        most ->
                                problems.add(
                                        Problem.of(
                                                key(), "forms.number.max", most.toPlainString())));
        return problems;
    }

    /// Digits may be grouped by spaces; the decimal sign is a comma or a point. Zeros at the end do
    /// not count: 1,50 is 1,5.
    private static Optional<BigDecimal> toNumber(String text) {
        var compact = text.replace(" ", "");
        if (!compact.matches(NUMBER)) {
            return Optional.empty();
        }
        var number =
                new BigDecimal(compact.replace(',', '.').replace('−', '-')).stripTrailingZeros();
        return Optional.of(
                number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
    }

    private static Optional<Integer> digit(String text) {
        return text.matches("[0-6]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
