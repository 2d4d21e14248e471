package okno.accounts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Фамилия, имя, отчество of a person; not everybody has the last.
public record FullName(String surname, String givenName, @Nullable String patronymic)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /// «Иванов Иван Иванович».
    public String full() {
        String name = surname + " " + givenName;
        return patronymic == null ? name : name + " " + patronymic;
    }

    /// «Иванов И. И.», as officers are shown to one another.
    public String initials() {
        String name = surname + " " + initial(givenName);
        return patronymic == null ? name : name + " " + initial(patronymic);
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }
}
