package okno.forms;

import static okno.forms.Definitions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final long SEED = 20261122;
    private static final int ROUNDS = 200;

    @Test
    void areTriedOnEveryTypeOfQuestion() {
        assertThat(EveryType.FORM.questions())
                .extracting(Object::getClass)
                .hasSameElementsAs(List.of(Question.class.getPermittedSubclasses()));
    }

    @Test
    void comesBackFromItsTreeUnchanged() {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var answers = draw(random);

            var back = Answers.fromTree(throughJson(answers.toTree()), EveryType.FORM);

            assertThat(back).isEqualTo(answers);
        }
    }

    @Test
    void readsItsOwnInputAsTheSameAnswer() {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            for (var question : EveryType.FORM.questions()) {
                var answer = EveryType.answer(question, random);

                var reading = question.read(AnswerInput.of(question.key(), answer), NOW);

                assertThat(reading).isEqualTo(Reading.accepted(answer));
            }
        }
    }

    @Test
    void fillsTheFieldsOfASection() {
        var section = EveryType.FORM.section("plain").orElseThrow();
        var answers = Answers.none().with("text", new Answer.Text("А")).with("phone", yes());

        assertThat(AnswerInput.of(section, answers)).isEqualTo(RawInput.of("text", "А"));
    }

    @Test
    void leavesOutWhatTheFormAsksInAnotherWay() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("text", List.of("а", "б"));
        tree.put("number", "много");
        tree.put("choice", Map.of("value", "gone", "label", "Был"));
        tree.put("files", List.of(Map.of("id", 5)));
        tree.put("yes_no", 1);
        tree.put("unheard", "of");
        tree.put("date", "2026-01-02");

        var answers = Answers.fromTree(tree, EveryType.FORM);

        assertThat(answers.byKey()).containsOnlyKeys("text", "date");
        assertThat(answers.find("text")).contains(new Answer.Text("а"));
    }

    @Test
    void leavesOutWhatIsStoredIncompletely() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("dictionary", Map.of("value", "de"));
        tree.put("choice", Map.of("label", "А"));
        tree.put("files", "f1");
        tree.put("born", Map.of("last_name", "Петрова"));

        assertThat(Answers.fromTree(tree, EveryType.FORM).byKey()).isEmpty();

        tree.put("files", List.of("f1", Map.of("id", "f2"), Map.of("id", "f3", "name", "в.pdf")));

        assertThat(Answers.fromTree(tree, EveryType.FORM).byKey())
                .containsExactly(
                        Map.entry(
                                "files",
                                new Answer.Files(List.of(new Answer.File("f3", "в.pdf")))));
    }

    @Test
    void keepsTheLabelOfADictionaryThatIsNoLongerThere() {
        var label = new Answer.Choice(new Option("su", "СССР"));

        var tree = Answers.none().with("dictionary", label).toTree();

        assertThat(Answers.fromTree(tree, EveryType.FORM).find("dictionary")).contains(label);
    }

    @Test
    void followsTheFilesThatAreAttachedNow() {
        var before = Answers.none().with("text", new Answer.Text("А"));

        var attached = before.withFiles(EveryType.FORM, NOW);
        var removed = attached.withFiles(EveryType.FORM, Circumstances.on(Definitions.TODAY));

        assertThat(attached.find("files")).contains(new Answer.Files(Definitions.FILES));
        assertThat(removed).isEqualTo(before);
    }

    private static Answers draw(Random random) {
        var answers = Answers.none();
        for (var question : EveryType.FORM.questions()) {
            if (random.nextInt(4) > 0) {
                answers = answers.with(question.key(), EveryType.answer(question, random));
            }
        }
        return answers;
    }

    /// What a store gives back: equal maps and lists of other classes, and nothing that JSON cannot
    /// hold.
    private static Map<String, Object> throughJson(Map<?, ?> tree) {
        var copy = new LinkedHashMap<String, Object>();
        tree.forEach((key, value) -> copy.put((String) key, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case String text -> text;
            case Map<?, ?> map -> throughJson(map);
            case List<?> list -> new ArrayList<>(list.stream().map(AnswersTests::copyOf).toList());
            default -> throw new AssertionError("not for JSON: " + value.getClass());
        };
    }

    private static Answer yes() {
        return new Answer.YesNo(true);
    }
}
