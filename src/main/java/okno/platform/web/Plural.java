package okno.platform.web;

import java.util.Locale;

/// Plural forms of whole numbers by Unicode CLDR.
final class Plural {
    private Plural() {}

    static String of(Locale locale, long number) {
        long n = Math.abs(number);
        if (!locale.getLanguage().equals("ru")) {
            return n == 1 ? "one" : "many";
        }
        long tens = n % 100;
        return switch ((int) (n % 10)) {
            case 1 -> tens == 11 ? "many" : "one";
            case 2, 3, 4 -> tens >= 12 && tens <= 14 ? "many" : "few";
            default -> "many";
        };
    }
}
