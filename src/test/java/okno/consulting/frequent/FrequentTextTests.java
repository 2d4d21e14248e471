package okno.consulting.frequent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.identifiers.EmailAddress;
import okno.platform.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequentTextTests {
    private static final String ASKED = "Сколько ждать справку? Моя мама работала до 1991 года.";

    @Test
    void ofAnybodyAndForEverybodyItPasses() {
        var text = text("Сколько ждать справку?", "30 дней. Телефон комитета: +7 8652 26-10-10.");

        assertThat(problems(text)).isEmpty();
    }

    @Test
    void theWordsOfWhoAskedAreNotPublishedAsTheyWere() {
        assertThat(problems(text(ASKED, "Тридцать дней."))).containsExactly("question");
        var other = text(ASKED.toUpperCase(Locale.ROOT).replace(".", " !"), "Тридцать дней.");
        assertThat(problems(other)).containsExactly("question");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Уважаемая Речная Анна, справка готова",
                "Г-же РЕЧНОЙ справка готова",
                "Ответ ушел на anna@example.ru",
                "СНИЛС 112-233-445 95",
                "СНИЛС 11223344595",
                "Паспорт 07 20 № 123456",
                "Звоните 8 (928) 123-45-67",
                "Звоните +79281234567"
            })
    void whatNamesSomebodyIsFound(String answer) {
        assertThat(problems(text("Сколько ждать?", answer))).containsExactly("answer");
        assertThat(problems(text(answer, "Тридцать дней"))).containsExactly("question");
    }

    @Test
    void aWordThatOnlyResemblesTheNameIsNone() {
        assertThat(problems(text("Где порт?", "Речь о морском порте, решите сами."))).isEmpty();
    }

    @Test
    void emptyLongAndUnconfirmedIsToldAtTheFields() {
        var text = new FrequentText(" ", "я".repeat(4001), 0, false);

        assertThat(problems(text)).containsExactly("question", "answer", "position", "confirmed");
        assertThat(problems(new FrequentText("я".repeat(301), "Да", 1000, true)))
                .containsExactly("question", "position");
    }

    private static FrequentText text(String question, String answer) {
        return new FrequentText(question, answer, 1, true);
    }

    private static List<String> problems(FrequentText text) {
        return text.problems(Optional.of(ASKED), Optional.of(asker())).stream()
                .map(FieldProblem::field)
                .toList();
    }

    private static Citizen asker() {
        var contacts =
                new Citizen.Contacts(
                        Optional.empty(),
                        false,
                        EmailAddress.parse("Anna@example.ru"),
                        true,
                        Locale.of("ru"));
        return new Citizen(
                new CitizenId(UUID.randomUUID()),
                new FullName("Речная", "Анна", "Сергеевна"),
                Optional.empty(),
                AccountLevel.BASIC,
                Optional.empty(),
                Optional.empty(),
                contacts,
                false,
                false,
                false);
    }
}
