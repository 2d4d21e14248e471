package okno.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What the portal already knows of a person and a question can be filled in with.
public enum Fill {
    SURNAME,
    GIVEN_NAME,
    PATRONYMIC,
    /// Surname, given name and patronymic.
    FULL_NAME,
    SNILS,
    PHONE,
    EMAIL,
    /// The place the person chose.
    PLACE;

    /// The word for it in definitions.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Fill> words() {
        return Arrays.stream(values()).collect(Collectors.toMap(Fill::word, fill -> fill));
    }
}
