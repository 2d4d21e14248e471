package okno.forms;

import java.text.Normalizer;
import java.util.List;

/// Text as people type and paste it, made fit to be kept: without characters that cannot be seen,
/// stored or told apart.
final class Texts {

    private Texts() {}

    /// One line: line breaks become spaces.
    static String line(String raw) {
        return clean(raw).replaceAll("\\s+", " ").strip();
    }

    /// Several lines; spaces at their ends and more than one empty line in a row are dropped.
    static String lines(String raw) {
        return clean(raw).replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    static List<Problem> tooLong(String field, String text, int max) {
        var length = text.codePointCount(0, text.length());
        return length <= max
                ? List.of()
                : List.of(Problem.of(field, "forms.text.long", max, length));
    }

    private static String clean(String raw) {
        var text = raw.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(
                text.codePoints()
                        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                        .filter(Texts::isKept)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append),
                Normalizer.Form.NFC);
    }

    /// PostgreSQL stores no zero character; lone surrogates have no UTF-8; invisible format
    /// characters can turn the direction of text and make two equal lines differ.
    private static boolean isKept(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
