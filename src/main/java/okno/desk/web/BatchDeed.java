package okno.desk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be done with many submissions at once.
enum BatchDeed {
    ASSIGNMENT,
    HANDOVER;

    /// The word in addresses and keys of texts.
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BatchDeed> of(String slug) {
        return Arrays.stream(values()).filter(deed -> deed.slug().equals(slug)).findFirst();
    }
}
