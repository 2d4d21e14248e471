package okno.identifiers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.identifiers.NumberVerdict.Found;

/// УИП: the number of a payment in the state system of payments, never to be taken for the УИН of
/// the charge. It names who took the money (a bank by БИК and branch, a body of the Treasury, or
/// another by its registered number), the day and a number within it.
///
/// @param value thirty-two digits or Latin capitals
public record Uip(String value) {

    private static final int LENGTH = 32;
    private static final Pattern FORM =
            Pattern.compile(
                    "1[0-9]{15}(?<bank>[0-9]{8})[0-9]{8}"
                            + "|2[0-9]{4}0{11}(?<treasury>[0-9]{8})[0-9]{8}"
                            + "|3[0-9A-F]{6}(?<other>[0-9]{8})[0-9A-Z]{17}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /// @throws IllegalArgumentException if the value is not such a number
    public Uip {
        if (judge(value) != Found.VALID) {
            throw new IllegalArgumentException("not a UIP: " + judge(value));
        }
    }

    /// Reads a number written with any spaces and hyphens, or none, letters of any case.
    public static Optional<Uip> parse(String text) {
        return check(text).valid() ? Optional.of(new Uip(compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a number and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("uip", judge(compact(text)));
    }

    /// The day on which the order to pay was taken.
    public LocalDate day() {
        return day(value).orElseThrow();
    }

    private static Found judge(String text) {
        if (!text.matches("[0-9A-Z]*")) {
            return Found.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return Found.LENGTH;
        }
        return day(text).isPresent() ? Found.VALID : Found.FORM;
    }

    private static Optional<LocalDate> day(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var written =
                Optional.ofNullable(form.group("bank"))
                        .or(() -> Optional.ofNullable(form.group("treasury")))
                        .orElseGet(() -> form.group("other"));
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String compact(String text) {
        return Digits.compact(text).toUpperCase(Locale.ROOT);
    }
}
