package okno.forms;

import java.util.List;
import java.util.Optional;

/// One question of a form. Each type is a record in a file of its own.
public sealed interface Question
        permits TextQuestion,
                LongTextQuestion,
                NumberQuestion,
                DateQuestion,
                PeriodQuestion,
                ChoiceQuestion,
                ChoicesQuestion,
                YesNoQuestion,
                DictionaryQuestion,
                SnilsQuestion,
                PhoneQuestion,
                EmailQuestion,
                AddressQuestion,
                PersonQuestion,
                FileQuestion {

    Common common();

    /// Turns raw input into an answer of the right kind, limits aside.
    Reading parse(RawInput raw, Circumstances at);

    /// Holds an answer of the right kind against the limits; nothing when it keeps them.
    ///
    /// @throws IllegalArgumentException if the answer is of another kind
    List<Problem> check(Answer answer, Circumstances at);

    /// What keeps an answer within the limits from being sent all the same: it may stand in a draft
    /// until then.
    default List<Problem> unready(Answer answer) {
        return List.of();
    }

    /// Reads the input of this question and checks it.
    default Reading read(RawInput raw, Circumstances at) {
        var reading = parse(raw, at);
        if (reading instanceof Reading.Accepted(var answer)) {
            var problems = check(answer, at);
            return problems.isEmpty() ? reading : new Reading.Refused(problems, raw);
        }
        return reading;
    }

    /// Says that a required answer is missing.
    default Problem missing() {
        return Missing.of(this);
    }

    default String key() {
        return common().key();
    }

    default String label() {
        return common().label();
    }

    default Optional<String> help() {
        return common().help();
    }

    default boolean required() {
        return common().required();
    }

    default Optional<Condition> showIf() {
        return common().showIf();
    }

    default Optional<Fill> fill() {
        return common().fill();
    }

    /// For the branch of `check` that no caller may reach.
    default IllegalArgumentException unfit(Answer answer) {
        return new IllegalArgumentException(
                key() + " cannot be answered by " + answer.getClass().getSimpleName());
    }
}
