package okno.identifiers;

import java.util.Optional;

/// A telephone number of the Russian numbering plan (E.164 country code 7).
///
/// @param e164 `+7` and ten digits
public record Phone(String e164) {

    private static final int NATIONAL = 10;

    /// @throws IllegalArgumentException if the text is not `+7` and ten digits of a Russian number
    public Phone {
        if (!check(e164).valid() || !e164.equals("+7" + national(e164))) {
            throw new IllegalArgumentException("not a telephone number in E.164");
        }
    }

    /// Reads `+7 928 123-45-67`, `8 (928) 123-45-67`, `9281234567` and the like.
    public static Optional<Phone> parse(String text) {
        return check(text).valid()
                ? Optional.of(new Phone("+7" + national(text)))
                : Optional.empty();
    }

    /// Tells whether the text is a Russian number and, if not, the first reason why.
    public static PhoneVerdict check(String text) {
        var compact = compact(text);
        var international = compact.startsWith("+");
        var digits = international ? compact.substring(1) : compact;
        if (!digits.chars().allMatch(Digits::isDigit)) {
            return PhoneVerdict.CHARACTERS;
        }
        if (international && !digits.isEmpty() && digits.charAt(0) != '7') {
            return PhoneVerdict.COUNTRY;
        }
        var prefixed =
                digits.length() == NATIONAL + 1
                        && (digits.charAt(0) == '7' || digits.charAt(0) == '8');
        var bare = !international && digits.length() == NATIONAL;
        if (!prefixed && !bare) {
            return PhoneVerdict.LENGTH;
        }
        var national = digits.substring(digits.length() - NATIONAL);
        if (hasRussianCode(national)) {
            return PhoneVerdict.VALID;
        }
        // Ten digits with an impossible code are most often eleven with one lost: «8 928 123-45-6».
        return bare ? PhoneVerdict.LENGTH : PhoneVerdict.CODE;
    }

    /// As people read it: `+7 928 123-45-67`.
    public String formatted() {
        return "+7 "
                + e164.substring(2, 5)
                + " "
                + e164.substring(5, 8)
                + "-"
                + e164.substring(8, 10)
                + "-"
                + e164.substring(10);
    }

    /// Codes of areas begin with 3, 4 and 8, of operators with 9; 6 and 7 belong to Kazakhstan, 89
    /// to nobody.
    private static boolean hasRussianCode(String national) {
        return "3489".indexOf(national.charAt(0)) >= 0 && !national.startsWith("89");
    }

    private static String national(String text) {
        var compact = compact(text);
        return compact.substring(compact.length() - NATIONAL);
    }

    private static String compact(String text) {
        return text.codePoints()
                .filter(c -> !Digits.isSeparator(c) && c != '(' && c != ')')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
