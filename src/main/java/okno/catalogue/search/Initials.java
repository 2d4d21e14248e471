package okno.catalogue.search;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The abbreviation that people make of a long name: «Социальный фонд России», СФР.
public final class Initials {
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

    private Initials() {}

    /// The first letters of the words of three letters or more.
    public static String of(String name) {
        return letters(name).toUpperCase(Locale.ROOT);
    }

    /// What parts of a name may be abbreviated to, in lower case: «вмп» of «направление на оказание
    /// высокотехнологичной медицинской помощи».
    static Set<String> within(String name) {
        var letters = letters(name);
        var found = new HashSet<String>();
        for (int from = 0; from + SHORTEST <= letters.length(); from++) {
            int last = Math.min(letters.length(), from + LONGEST);
            for (int to = from + SHORTEST; to <= last; to++) {
                found.add(letters.substring(from, to));
            }
        }
        return found;
    }

    /// Whether a word may be an abbreviation by its length and signs.
    static boolean likely(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    private static String letters(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
