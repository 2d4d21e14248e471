package okno.forms;

import java.util.Locale;

/// What the portal already knows of a person and a question can be filled in with.
public enum Fill {
    SURNAME,
    GIVEN_NAME,
    PATRONYMIC,
    /// Surname, given name and patronymic.
    FULL_NAME,
    SNILS,
    BIRTH_DATE,
    PHONE,
    EMAIL,
    /// The place it is ordered for: how an address begins.
    PLACE;

    /// The word for it in definitions.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
