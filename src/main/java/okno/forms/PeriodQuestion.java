package okno.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import okno.content.Fields;

/// A period from one day or year to another, both included. Its inputs are `key.from` and `key.to`.
public record PeriodQuestion(
        Common common, Precision precision, Optional<DateLimit> min, Optional<DateLimit> max)
        implements Question {

    /// How exactly the ends are asked for.
    public enum Precision {
        DAYS,
        YEARS
    }

    static final String FROM = "from";
    static final String TO = "to";

    static Question of(Common common, Fields fields) {
        return new PeriodQuestion(
                common,
                fields.oneOf("precision", Precision.class).orElse(Precision.DAYS),
                fields.parsed("min", "forms.definition.date", DateLimit::parse),
                fields.parsed("max", "forms.definition.date", DateLimit::parse));
    }

    @Override
    public Reading parse(RawInput raw, Circumstances at) {
        return switch (precision) {
            case DAYS -> parse(raw, "forms.date.form", Dates::parse, Answer.Days::new);
            case YEARS -> parse(raw, "forms.year.form", PeriodQuestion::year, Answer.Years::new);
        };
    }

    private <T> Reading parse(
            RawInput raw,
            String formKey,
            Function<String, Optional<T>> end,
            BiFunction<T, T, Answer> answer) {
        var texts = List.of(Texts.line(raw.part(key(), FROM)), Texts.line(raw.part(key(), TO)));
        if (texts.stream().allMatch(String::isEmpty)) {
            return Reading.empty();
        }
        var from = end.apply(texts.getFirst());
        var to = end.apply(texts.getLast());
        if (from.isPresent() && to.isPresent()) {
            return Reading.accepted(answer.apply(from.get(), to.get()));
        }
        var problems = new ArrayList<Problem>();
        if (from.isEmpty()) {
            problems.add(unread(FROM, texts.getFirst(), formKey));
        }
        if (to.isEmpty()) {
            problems.add(unread(TO, texts.getLast(), formKey));
        }
        return new Reading.Refused(problems, raw);
    }

    private Problem unread(String part, String text, String formKey) {
        return Problem.of(key() + "." + part, text.isEmpty() ? "forms.period." + part : formKey);
    }

    @Override
    public List<Problem> check(Answer answer, Circumstances at) {
        if (answer instanceof Answer.Days(var from, var to)) {
            return check(List.of(from, from), List.of(to, to), at.today());
        }
        if (answer instanceof Answer.Years(var from, var to)) {
            return check(wholeYear(from), wholeYear(to), at.today());
        }
        throw unfit(answer);
    }

    /// Each end is given by its first and last day: of a year, any day inside the limits will do.
    private List<Problem> check(List<LocalDate> from, List<LocalDate> to, LocalDate today) {
        if (to.getFirst().isBefore(from.getFirst())) {
            return List.of(Problem.of(key() + "." + TO, "forms.period.order"));
        }
        var problems = new ArrayList<>(outside(FROM, from, today));
        problems.addAll(outside(TO, to, today));
        return problems;
    }

    private List<Problem> outside(String part, List<LocalDate> end, LocalDate today) {
        var field = key() + "." + part;
        var early = Dates.outside(field, end.getLast(), min, Optional.empty(), today);
        return early.isEmpty()
                ? Dates.outside(field, end.getFirst(), Optional.empty(), max, today)
                : early;
    }

    private static List<LocalDate> wholeYear(int year) {
        return List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Optional<Integer> year(String text) {
        return text.matches("[12][0-9]{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
