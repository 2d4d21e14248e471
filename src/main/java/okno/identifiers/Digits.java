package okno.identifiers;

/// Reading digits as people type and paste them.
final class Digits {

    private Digits() {}

    /// A space of any width or a hyphen or dash of any length: what stands between groups of digits
    /// in text pasted from documents.
    static boolean isSeparator(int character) {
        return Character.isSpaceChar(character)
                || character == '\t'
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '\u2212';
    }

    /// An ASCII digit. `Character.isDigit` would also take digits of other scripts.
    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /// The text without what stands between groups of digits.
    static String compact(String text) {
        return areAll(text) ? text : withoutSeparators(text);
    }

    private static String withoutSeparators(String text) {
        return text.codePoints()
                .filter(character -> !isSeparator(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
