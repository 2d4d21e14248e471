package okno.desk.web;

import java.util.Map;
import okno.consulting.frequent.FrequentQuestion;
import okno.consulting.frequent.FrequentText;

/// What an officer typed into the page of a frequent question.
///
/// @param seen the lock of the question as his page showed it
/// @param position as it was typed
public record FrequentForm(
        int seen, String question, String answer, String position, boolean confirmed) {

    static FrequentForm of(Map<String, String> fields) {
        return new FrequentForm(
                DecisionForm.seen(fields),
                fields.getOrDefault("question", ""),
                fields.getOrDefault("answer", ""),
                fields.getOrDefault("position", ""),
                fields.containsKey("confirmed"));
    }

    static FrequentForm of(FrequentQuestion one) {
        return new FrequentForm(
                one.lock(), one.question(), one.answer(), Integer.toString(one.position()), false);
    }

    /// The same words against the question as it stands now.
    FrequentForm against(int lock) {
        return new FrequentForm(lock, question, answer, position, confirmed);
    }

    FrequentText text() {
        return new FrequentText(question, answer, number(), confirmed);
    }

    private int number() {
        try {
            return Integer.parseInt(position.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
