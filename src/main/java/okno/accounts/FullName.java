package okno.accounts;

import java.io.Serializable;
import java.util.Locale;
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

    /// Whether another document means the same name: «ё» and «е», capitals, kinds of hyphens and
    /// spaces do not matter, nor where the name ends and the patronymic begins.
    public boolean reads(FullName other) {
        return plain().equals(other.plain());
    }

    private String plain() {
        return full().toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("\\s*[-\u2010-\u2015]\\s*", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }
}
