package okno.forms;

import static okno.forms.Definitions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import okno.forms.Answer.FileSignature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyTests {

    private static final FormDefinition FORM =
            Definitions.form(
                    """
                    sections:
                      - key: who
                        title: Кто
                        questions:
                          - {key: self, type: yes_no, label: О себе, required: true}
                          - {key: name, type: text, label: О ком, required: true, show_if: {question: self, is: "no"}}
                      - key: kin
                        title: Родство
                        show_if: {question: name, answered: true}
                        questions:
                          - {key: degree, type: text, label: Степень, required: true}
                      - key: notes
                        title: Примечания
                        questions:
                          - {key: note, type: text, label: Примечание}
                          - {key: visit, type: date, label: Когда, min: today}
                      - key: contact
                        title: Связь
                        questions:
                          - {key: phone, type: phone, label: Телефон, required: true}
                    """);

    private static final String SIGNED =
            "{key: deed, type: file, label: Акт, required: true, signature: required}";

    @Test
    void showsOnlySectionsWhoseConditionHolds() {
        assertThat(journey(Answers.none()).sections())
                .extracting(Section::key)
                .containsExactly("who", "notes", "contact");
        assertThat(journey(aboutAnother()).sections())
                .extracting(Section::key)
                .containsExactly("who", "kin", "notes", "contact");
    }

    @Test
    void doesNotCountAnswersOfHiddenQuestions() {
        var changedMind = aboutAnother().with("degree", text("внук")).with("self", yes(true));

        var journey = journey(changedMind);

        assertThat(journey.answers().byKey()).containsOnlyKeys("self");
        assertThat(journey.section("kin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT, forms.files.unsigned",
        "REFUSED, forms.files.signature-refused",
        "UNDECIDED, forms.files.signature-undecided",
        "HOLDS, ",
    })
    void asksForDemandedSignaturesWhenItIsSent(FileSignature signature, @Nullable String problem) {
        var form = Definitions.form("sections: [{key: s, title: С, questions: [" + SIGNED + "]}]");
        var file = new Answer.File("f1", "акт.pdf", signature);
        var at = new Circumstances(Definitions.TODAY, Definitions.DICTIONARIES, _ -> List.of(file));
        var read = form.questions().getFirst().read(RawInput.empty(), at);
        var answers = Answers.none().withFiles(form, at);

        var problems = Journey.of(form, answers).problems(at);

        assertThat(read).isInstanceOf(Reading.Accepted.class);
        assertThat(problems)
                .isEqualTo(
                        problem == null
                                ? List.of()
                                : List.of(Problem.of("deed", problem, "акт.pdf")));
    }

    @Test
    void isNotDoneWithASectionInWhichAnAnswerShowedARequiredQuestion() {
        assertThat(journey(Answers.none().with("self", yes(false))).complete("who")).isFalse();
        assertThat(journey(aboutAnother()).complete("who")).isTrue();
        assertThat(journey(aboutAnother()).complete("kin")).isFalse();
        assertThat(journey(complete()).complete("kin")).isTrue();
    }

    @Test
    void tellsEverythingThatIsMissing() {
        assertThat(journey(aboutAnother()).problems(NOW))
                .containsExactly(
                        Problem.of("degree", "forms.missing.text", "Степень"),
                        Problem.of("phone", "forms.missing.text", "Телефон"));
        assertThat(journey(complete()).problems(NOW)).isEmpty();
    }

    @Test
    void tellsOfAnAnswerThatTimeMadeWrong() {
        var answers = complete().with("visit", new Answer.Day(LocalDate.of(2026, 11, 22)));

        assertThat(journey(answers).problems(NOW)).isEmpty();
        var tomorrow = Circumstances.on(LocalDate.of(2026, 11, 23));
        assertThat(journey(answers).problems(tomorrow))
                .containsExactly(Problem.of("visit", "forms.date.early", "23.11.2026"));
    }

    @Test
    void findsTheSectionOfAProblem() {
        var journey = journey(Answers.none());

        assertThat(journey.sectionOf(Problem.of("phone", "x")))
                .map(Section::key)
                .contains("contact");
        assertThat(journey.sectionOf(Problem.of("self.part", "x")))
                .map(Section::key)
                .contains("who");
        assertThat(journey.sectionOf(Problem.of("degree", "x"))).isEmpty();
    }

    private static Journey journey(Answers answers) {
        return Journey.of(FORM, answers);
    }

    private static Answers aboutAnother() {
        return Answers.none().with("self", yes(false)).with("name", text("Иванов"));
    }

    private static Answers complete() {
        var phone = Definitions.question("type: phone").read(RawInput.of("q", "9281234567"), NOW);
        return Answers.none()
                .with("self", yes(true))
                .with("phone", ((Reading.Accepted) phone).answer());
    }

    private static Answer yes(boolean yes) {
        return new Answer.YesNo(yes);
    }

    private static Answer text(String text) {
        return new Answer.Text(text);
    }
}
