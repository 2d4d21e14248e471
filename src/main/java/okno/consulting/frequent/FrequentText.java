package okno.consulting.frequent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.accounts.Citizen;
import okno.platform.FieldProblem;

/// What an officer wants to publish. Finds what must not be: the words of who asked as he wrote
/// them, his name, numbers by which people are known. What no program can find is on the officer,
/// who confirms that he has looked.
///
/// @param confirmed whether the officer says that it holds nothing of anybody
public record FrequentText(String question, String answer, int position, boolean confirmed) {
    /// Longest question, in characters.
    public static final int LONGEST_QUESTION = 300;

    /// Longest answer, in characters.
    public static final int LONGEST_ANSWER = 4000;

    /// The largest position.
    public static final int LAST = 999;

    private static final int SHORTEST_STEM = 4;
    private static final Pattern SNILS =
            Pattern.compile("(?<!\\d)\\d{3}[- ]?\\d{3}[- ]?\\d{3}[- ]?\\d{2}(?!\\d)");
    private static final Pattern PASSPORT =
            Pattern.compile("(?<!\\d)\\d{2} ?\\d{2} №? ?\\d{6}(?!\\d)");
    private static final Pattern MOBILE =
            Pattern.compile(
                    "(?<!\\d)(\\+7|8)[ (-]{0,2}9\\d{2}[) -]{0,2}\\d{3}[ -]?\\d{2}[ -]?\\d{2}(?!\\d)");

    public FrequentText {
        question = question.strip();
        answer = answer.strip();
    }

    /// What is wrong with it.
    ///
    /// @param asked the words of who asked; absent where they are not known any more
    /// @param asker who asked, likewise
    public List<FieldProblem> problems(Optional<String> asked, Optional<Citizen> asker) {
        var problems = new ArrayList<FieldProblem>();
        check("question", question, LONGEST_QUESTION).ifPresent(problems::add);
        if (asked.filter(words -> plain(words).equals(plain(question))).isPresent()) {
            problems.add(FieldProblem.of("question", "consulting.frequent.own-words"));
        }
        check("answer", answer, LONGEST_ANSWER).ifPresent(problems::add);
        personal("question", question, asker).ifPresent(problems::add);
        personal("answer", answer, asker).ifPresent(problems::add);
        if (position < 1 || position > LAST) {
            problems.add(FieldProblem.of("position", "consulting.frequent.position-wrong", LAST));
        }
        if (!confirmed) {
            problems.add(FieldProblem.of("confirmed", "consulting.frequent.not-confirmed"));
        }
        return List.copyOf(problems);
    }

    private static Optional<FieldProblem> check(String field, String text, int longest) {
        if (text.isEmpty()) {
            return Optional.of(FieldProblem.of(field, "consulting.frequent." + field + "-missing"));
        }
        return text.length() > longest
                ? Optional.of(
                        FieldProblem.of(field, "consulting.text-long", text.length(), longest))
                : Optional.empty();
    }

    private static Optional<FieldProblem> personal(
            String field, String text, Optional<Citizen> asker) {
        if (SNILS.matcher(text).find()
                || PASSPORT.matcher(text).find()
                || MOBILE.matcher(text).find()) {
            return Optional.of(FieldProblem.of(field, "consulting.frequent.numbers"));
        }
        return asker.filter(person -> names(person, text)).isPresent()
                ? Optional.of(FieldProblem.of(field, "consulting.frequent.names"))
                : Optional.empty();
    }

    /// Whether the surname or the e-mail address of a person stands in a text, in any case.
    private static boolean names(Citizen person, String text) {
        var plain = " " + plain(text) + " ";
        var surname = plain(person.name().surname());
        var stem = surname.substring(0, Math.max(surname.length() - 2, 0));
        boolean named =
                stem.length() < SHORTEST_STEM
                        ? plain.contains(" " + surname + " ")
                        : plain.contains(" " + stem);
        return named
                || person.email()
                        .map(it -> it.value().toLowerCase(Locale.ROOT))
                        .filter(text.toLowerCase(Locale.ROOT)::contains)
                        .isPresent();
    }

    /// Letters and digits alone: a changed comma is no other wording.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
