package okno.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.consulting.Inquiries;
import okno.consulting.InquiryState;
import okno.platform.FieldProblem;

/// What an officer typed into the page of a reply or of a handing over.
///
/// @param seen the lock of the question as his page showed it
/// @param choice word of the state that the reply leads to, or slug of the other body
public record InquiryForm(int seen, String choice, String text) {
    static InquiryForm of(Map<String, String> fields) {
        return new InquiryForm(
                DecisionForm.seen(fields),
                fields.getOrDefault("choice", ""),
                fields.getOrDefault("text", ""));
    }

    /// The same words against the question as it stands now.
    InquiryForm against(int lock) {
        return new InquiryForm(lock, choice, text);
    }

    /// The state that was chosen, if it ends a question.
    Optional<InquiryState> ending() {
        return InquiryState.of(choice).filter(state -> !state.open());
    }

    /// @param chosen whether something that there is was chosen
    /// @param key of the texts for what is missing
    List<FieldProblem> problems(boolean chosen, String key) {
        var problems = new ArrayList<FieldProblem>();
        if (!chosen) {
            problems.add(FieldProblem.of("choice", key + ".choice-missing"));
        }
        if (text.isBlank()) {
            problems.add(FieldProblem.of("text", key + ".text-missing"));
        } else if (text.strip().length() > Inquiries.LONGEST) {
            problems.add(FieldProblem.of("text", "desk.message.long", Inquiries.LONGEST));
        }
        return problems;
    }
}
