package okno.accounts.representation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Свидетельство о рождении: Roman number, two Cyrillic letters, six digits (приказ Минюста от
/// 13.08.2018 № 167). Latin and Cyrillic look-alikes and missing signs between the parts are read.
///
/// @param series `II-АБ`
/// @param number six digits
public record BirthCertificate(String series, String number) {
    private static final String CYRILLIC = "АВЕІКМНОРСТУХ";
    private static final String LATIN = "ABEIKMHOPCTYX";
    private static final Pattern SERIES = Pattern.compile("([IVXLC]{1,7})[ -]*([А-ЯЁ]{2})");

    /// Reads series and number as typed.
    public static Optional<BirthCertificate> parse(String series, String number) {
        var digits = number.replaceAll("[\\s№]", "");
        var upper = series.strip().toUpperCase(Locale.ROOT).replace('—', '-').replace('–', '-');
        int split = upper.length() - 2;
        if (split < 1 || !digits.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        var roman = exchange(upper.substring(0, split), CYRILLIC, LATIN).replace('1', 'I');
        var letters = exchange(upper.substring(split), LATIN, CYRILLIC);
        var matcher = SERIES.matcher(roman.replace('Y', 'V') + letters);
        return matcher.matches()
                ? Optional.of(
                        new BirthCertificate(matcher.group(1) + "-" + matcher.group(2), digits))
                : Optional.empty();
    }

    /// «II-АБ № 123456».
    public String formatted() {
        return series + " № " + number;
    }

    private static String exchange(String text, String from, String to) {
        var result = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            int found = from.indexOf(text.charAt(at));
            if (found >= 0) {
                result.setCharAt(at, to.charAt(found));
            }
        }
        return result.toString();
    }
}
