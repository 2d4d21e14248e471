package okno.accounts.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okno.accounts.FullName;
import okno.platform.FieldProblem;

/// Фамилия, имя, отчество as typed.
public record NameForm(String surname, String givenName, String patronymic, boolean noPatronymic) {
    /// Characters of each part at most.
    public static final int MAX_LENGTH = 60;

    /// Letters of one alphabet at a time, so that no look-alike of another person can be made.
    private static final Pattern WRITTEN =
            Pattern.compile("(?:[\\p{IsCyrillic}'’ -]+|[\\p{IsLatin}'’ -]+)");

    private static final Pattern BEGINS_WITH_LETTER = Pattern.compile("\\p{L}.*");

    public NameForm {
        surname = tidy(surname);
        givenName = tidy(givenName);
        patronymic = tidy(patronymic);
    }

    /// Reads the fields `surname`, `givenName`, `patronymic`, `noPatronymic`.
    public static NameForm of(Map<String, String> typed) {
        return new NameForm(
                typed.getOrDefault("surname", ""),
                typed.getOrDefault("givenName", ""),
                typed.getOrDefault("patronymic", ""),
                typed.containsKey("noPatronymic"));
    }

    public List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        check("surname", surname, problems);
        check("givenName", givenName, problems);
        if (!noPatronymic) {
            check("patronymic", patronymic, problems);
        }
        return problems;
    }

    /// The name; only of a form without problems.
    public FullName name() {
        return new FullName(surname, givenName, noPatronymic ? null : patronymic);
    }

    /// Whether a part of a name is made of what names are written with.
    public static boolean written(String part) {
        return part.length() <= MAX_LENGTH
                && WRITTEN.matcher(part).matches()
                && BEGINS_WITH_LETTER.matcher(part).matches();
    }

    private static void check(String field, String value, List<FieldProblem> problems) {
        var key = "accounts." + field + ".";
        if (value.isEmpty()) {
            problems.add(FieldProblem.of(field, key + "missing"));
        } else if (value.length() > MAX_LENGTH) {
            problems.add(FieldProblem.of(field, key + "long", MAX_LENGTH));
        } else if (!written(value)) {
            problems.add(FieldProblem.of(field, key + "characters"));
        }
    }

    private static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
