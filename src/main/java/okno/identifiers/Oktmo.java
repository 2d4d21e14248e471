package okno.identifiers;

import java.util.Optional;
import java.util.Set;
import okno.identifiers.NumberVerdict.Found;

/// Code of the All-Russian Classifier of Municipal Territories (ОК 033-2013): two digits of the
/// subject, three of the municipality, three of a settlement within it, three more of an inhabited
/// locality. Autonomous districts inside a region take three digits of its space.
///
/// @param digits eight or eleven digits
public record Oktmo(String digits) {

    private static final int MUNICIPALITY = 8;
    private static final int LOCALITY = 11;
    private static final Set<String> DISTRICTS_WITHIN = Set.of("118", "718", "719");

    /// @throws IllegalArgumentException if the digits are not such a code
    public Oktmo {
        if (judge(digits) != Found.VALID) {
            throw new IllegalArgumentException("not an OKTMO: " + judge(digits));
        }
    }

    /// Reads a code written with any spaces and hyphens, or none.
    public static Optional<Oktmo> parse(String text) {
        return check(text).valid()
                ? Optional.of(new Oktmo(Digits.compact(text)))
                : Optional.empty();
    }

    /// Tells whether the text is such a code and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("oktmo", judge(Digits.compact(text)));
    }

    /// The subject it lies in.
    public Oktmo region() {
        var three = digits.substring(0, 3);
        return new Oktmo(
                DISTRICTS_WITHIN.contains(three)
                        ? three + "00000"
                        : digits.substring(0, 2) + "000000");
    }

    /// The municipality it lies in.
    public Oktmo municipality() {
        return new Oktmo(digits.substring(0, 5) + "000");
    }

    /// The first eight digits: without the locality.
    public Oktmo settlement() {
        return new Oktmo(digits.substring(0, MUNICIPALITY));
    }

    private static Found judge(String text) {
        if (!Digits.areAll(text)) {
            return Found.CHARACTERS;
        }
        return text.length() == MUNICIPALITY || text.length() == LOCALITY
                ? Found.VALID
                : Found.LENGTH;
    }
}
