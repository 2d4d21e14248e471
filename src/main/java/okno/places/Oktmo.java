package okno.places;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Codes of the All-Russian Classifier of Municipal Territories (ОК 033-2013): two digits of the
/// subject, three of the municipality, three of a settlement within it, three more of an inhabited
/// locality. Autonomous districts inside a region take three digits of its space.
final class Oktmo {
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{8}([0-9]{3})?");
    private static final Set<String> DISTRICTS_WITHIN = Set.of("118", "718", "719");

    private Oktmo() {}

    static boolean isWellFormed(String code) {
        return WRITTEN.matcher(code).matches();
    }

    /// The code of the subject that a well-formed code lies in, 8 digits.
    static Optional<String> region(String code) {
        if (!isWellFormed(code)) {
            return Optional.empty();
        }
        String three = code.substring(0, 3);
        return Optional.of(
                DISTRICTS_WITHIN.contains(three)
                        ? three + "00000"
                        : code.substring(0, 2) + "000000");
    }

    /// The code of the municipality that a well-formed code lies in, 8 digits.
    static String municipality(String code) {
        return code.substring(0, 5) + "000";
    }
}
