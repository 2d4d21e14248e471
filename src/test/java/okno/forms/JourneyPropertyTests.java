package okno.forms;

import static okno.forms.Definitions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every form and every way of answering it: forms of yes-or-no questions with
/// conditions drawn at random, walked as a browser walks them.
class JourneyPropertyTests {

    private static final long SEED = 20261122;
    private static final int ROUNDS = 300;

    @Test
    void comesToACompleteForm() {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var form = form(random);

            var answers = walk(form, random);

            var journey = Journey.of(form, answers);
            assertThat(journey.problems(NOW)).isEmpty();
        }
    }

    @Test
    void countsExactlyTheAnswersOfShownQuestions() {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var form = form(random);
            var answers = Answers.none();
            for (var question : form.questions()) {
                answers = answers.with(question.key(), new Answer.YesNo(random.nextBoolean()));
            }

            var counting = Journey.of(form, answers).answers();

            assertThat(Journey.of(form, counting).answers()).isEqualTo(counting);
            for (var section : form.sections()) {
                var open = section.showIf().map(c -> c.holds(counting)).orElse(true);
                for (var question : section.questions()) {
                    var shown = open && question.showIf().map(c -> c.holds(counting)).orElse(true);
                    assertThat(counting.find(question.key()).isPresent()).isEqualTo(shown);
                }
            }
        }
    }

    /// Saves the first page that lacks something until none does, with answers that change their
    /// mind.
    private static Answers walk(FormDefinition form, Random random) {
        var answers = Answers.none();
        var section = lacking(form, answers);
        while (section.isPresent()) {
            var key = section.get().key();
            var filling = Filling.of(form, key, answers, input(section.get(), random), NOW);
            assertThat(filling.problems()).isEmpty();
            answers = filling.answers();
            section = lacking(form, answers);
        }
        return answers;
    }

    private static Optional<Section> lacking(FormDefinition form, Answers answers) {
        var journey = Journey.of(form, answers);
        return journey.sections().stream()
                .filter(section -> !journey.complete(section.key()))
                .findFirst();
    }

    private static RawInput input(Section shown, Random random) {
        var input = RawInput.empty();
        for (var question : shown.questions()) {
            input = input.and(RawInput.of(question.key(), random.nextBoolean() ? "yes" : "no"));
        }
        return input;
    }

    private static FormDefinition form(Random random) {
        var sections = new ArrayList<Section>();
        var keys = new ArrayList<String>();
        for (var s = 0; s < 1 + random.nextInt(4); s++) {
            var showIf = condition(keys, random, 2);
            var questions = new ArrayList<Question>();
            for (var q = 0; q < 1 + random.nextInt(4); q++) {
                var key = "q" + keys.size();
                var when = condition(keys, random, 2);
                questions.add(
                        new YesNoQuestion(
                                new Common(
                                        key, key, Optional.empty(), true, when, Optional.empty())));
                keys.add(key);
            }
            sections.add(new Section("s" + s, "s" + s, Optional.empty(), showIf, questions));
        }
        return new FormDefinition(sections);
    }

    private static Optional<Condition> condition(List<String> keys, Random random, int depth) {
        if (keys.isEmpty() || random.nextInt(3) == 0) {
            return Optional.empty();
        }
        var key = keys.get(random.nextInt(keys.size()));
        var inner = depth == 0 ? Optional.<Condition>empty() : condition(keys, random, depth - 1);
        var leaf =
                random.nextBoolean()
                        ? new Condition.Answered(key)
                        : new Condition.OneOf(key, List.of(random.nextBoolean() ? "yes" : "no"));
        return Optional.of(
                switch (random.nextInt(4)) {
                    case 0 -> new Condition.Not(leaf);
                    case 1 ->
                            new Condition.All(
                                    inner.map(i -> List.of(leaf, i)).orElse(List.of(leaf)));
                    case 2 ->
                            new Condition.Any(
                                    inner.map(i -> List.of(leaf, i)).orElse(List.of(leaf)));
                    default -> leaf;
                });
    }
}
