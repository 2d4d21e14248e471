package okno.forms;

import static okno.forms.Definitions.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FillingTests {

    private static final FormDefinition FORM =
            Definitions.form(
                    """
                    sections:
                      - key: s
                        title: Раздел
                        questions:
                          - {key: married, type: yes_no, label: В браке, required: true}
                          - {key: spouse, type: text, label: Супруг, required: true, show_if: {question: married, is: "yes"}}
                          - {key: phone, type: phone, label: Телефон}
                    """);

    @Test
    void keepsWhatIsRightAndTellsWhatIsWrong() {
        var filling = fill(Answers.none(), input("married", "no").and(input("phone", "12")));

        assertThat(filling.answers().byKey()).containsOnlyKeys("married");
        assertThat(filling.problems())
                .containsExactly(Problem.of("phone", "identifiers.phone.length"));
    }

    @Test
    void tellsThatARequiredAnswerIsMissing() {
        assertThat(fill(Answers.none(), RawInput.empty()).problems())
                .containsExactly(Problem.of("married", "forms.missing.choice", "В браке"));
    }

    @Test
    void doesNotBlameForAQuestionThatWasNotOnThePage() {
        var filling = fill(Answers.none(), input("married", "yes"));

        assertThat(filling.problems()).isEmpty();
        assertThat(Journey.of(FORM, filling.answers()).complete("s")).isFalse();
    }

    @Test
    void asksForAQuestionThatAScriptShowedOnThePage() {
        var filling = fill(Answers.none(), input("married", "yes").and(input("spouse", "")));

        assertThat(filling.problems())
                .containsExactly(Problem.of("spouse", "forms.missing.text", "Супруг"));
    }

    @Test
    void readsAQuestionThatAnEarlierAnswerOfTheSamePageShowed() {
        var filling = fill(Answers.none(), input("married", "yes").and(input("spouse", "Анна")));

        assertThat(filling.answers().find("spouse")).contains(new Answer.Text("Анна"));
    }

    @Test
    void leavesAnAnswerAloneWhenItsQuestionIsHidden() {
        var before = fill(Answers.none(), input("married", "yes").and(input("spouse", "Анна")));

        var after = fill(before.answers(), input("married", "no").and(input("spouse", "")));

        assertThat(after.problems()).isEmpty();
        assertThat(after.answers().find("spouse")).isPresent();
        assertThat(Journey.of(FORM, after.answers()).answers().find("spouse")).isEmpty();
    }

    @Test
    void dropsTheOldAnswerWhenTheNewOneIsRefusedOrEmptied() {
        var before = fill(Answers.none(), input("married", "no").and(input("phone", "9281234567")));
        assertThat(before.answers().find("phone")).isPresent();

        var refused = fill(before.answers(), input("married", "no").and(input("phone", "1")));
        var emptied = fill(before.answers(), input("married", "no").and(input("phone", "")));

        assertThat(refused.answers().find("phone")).isEmpty();
        assertThat(emptied.answers().find("phone")).isEmpty();
        assertThat(emptied.problems()).isEmpty();
    }

    @Test
    void knowsOnlySectionsOfTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filling.of(FORM, "x", Answers.none(), RawInput.empty(), NOW));
    }

    private static Filling fill(Answers before, RawInput raw) {
        return Filling.of(FORM, "s", before, raw, NOW);
    }

    private static RawInput input(String name, String value) {
        return RawInput.of(name, value);
    }
}
