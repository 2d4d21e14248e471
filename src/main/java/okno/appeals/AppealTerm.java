package okno.appeals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import okno.terms.Deadline;
import okno.terms.Term;

/// A term of the law, frozen as it was counted: a calendar that is put right later changes nothing
/// of what was promised.
///
/// @param startedOn the day from which it was counted
/// @param lastDay in time, by the days of the body
public record AppealTerm(
        Kind kind, Term term, LocalDate startedOn, LocalDate lastDay, Explanation explanation) {

    /// What is to be done by then.
    public enum Kind {
        REGISTER,
        FORWARD,
        ANSWER;

        /// The word in tables and keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// How it was counted, in a sentence of each language.
    public record Explanation(String russian, String english) {
        /// The sentence for a reader.
        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : russian;
        }
    }

    static AppealTerm of(Kind kind, LocalDate startedOn, Deadline deadline) {
        var explanation =
                new Explanation(
                        deadline.explanation(Locale.forLanguageTag("ru")),
                        deadline.explanation(Locale.ENGLISH));
        return new AppealTerm(kind, deadline.term(), startedOn, deadline.lastDay(), explanation);
    }
}
