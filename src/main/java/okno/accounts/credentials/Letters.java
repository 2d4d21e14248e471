package okno.accounts.credentials;

import java.util.function.IntPredicate;

/// Other ways to write the same word, in lower case.
final class Letters {
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r",
        "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };
    private static final String DISGUISED = "013457@$!";
    private static final String MEANT = "oieastasi";

    private Letters() {}

    static String only(String text, IntPredicate wanted) {
        return text.codePoints()
                .filter(wanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A Russian word in Latin letters, as in a passport.
    static String inLatin(String word) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int at = CYRILLIC.indexOf(letter);
            latin.append(at < 0 ? String.valueOf(letter) : LATIN[at]);
        }
        return latin.toString();
    }

    /// `p@$$w0rd1234` → `password`: digits and signs at the ends go, those inside become letters.
    static String undisguised(String text) {
        String core = text.replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "");
        StringBuilder meant = new StringBuilder();
        for (int i = 0; i < core.length(); i++) {
            char character = core.charAt(i);
            int at = DISGUISED.indexOf(character);
            meant.append(at < 0 ? character : MEANT.charAt(at));
        }
        return meant.toString();
    }
}
