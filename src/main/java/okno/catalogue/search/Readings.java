package okno.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a typed word may stand for: itself, the same keys with the other keyboard layout
/// («gfcgjhn»), or Russian written in Latin letters («pasport»).
final class Readings {
    private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
    private static final String RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю";
    private static final Map<Character, Character> TO_RUSSIAN = keys(LATIN_KEYS, RUSSIAN_KEYS);
    private static final Map<Character, Character> TO_LATIN = keys(RUSSIAN_KEYS, LATIN_KEYS);

    /// Longest first: «shch» is one letter, not four.
    private static final List<Map.Entry<String, String>> SOUNDS =
            List.of(
                    Map.entry("shch", "щ"),
                    Map.entry("sch", "щ"),
                    Map.entry("zh", "ж"),
                    Map.entry("kh", "х"),
                    Map.entry("ts", "ц"),
                    Map.entry("ch", "ч"),
                    Map.entry("sh", "ш"),
                    Map.entry("yu", "ю"),
                    Map.entry("ju", "ю"),
                    Map.entry("ya", "я"),
                    Map.entry("ja", "я"),
                    Map.entry("yo", "е"),
                    Map.entry("ye", "е"),
                    Map.entry("iya", "ия"),
                    Map.entry("ija", "ия"),
                    Map.entry("iyu", "ию"),
                    Map.entry("iju", "ию"),
                    Map.entry("iye", "ие"),
                    Map.entry("ije", "ие"),
                    Map.entry("ij", "ий"),
                    Map.entry("iy", "ий"),
                    Map.entry("yj", "ый"),
                    Map.entry("yy", "ый"));

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz'";
    private static final String SOUND = "абцдефгхийклмнопкрстуввхызь";

    private Readings() {}

    /// The readings of a word without spaces, the likeliest first; one for a plain Russian word.
    static List<String> of(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<String>();
        readings.add(word);
        if (word.chars().anyMatch(Readings::latin)) {
            readings.add(switched(word, TO_RUSSIAN));
            readings.addAll(sounded(word));
        } else if (word.chars().anyMatch(Character::isLetter)) {
            readings.add(switched(word, TO_LATIN));
        }
        return List.copyOf(readings);
    }

    private static boolean latin(int sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static String switched(String word, Map<Character, Character> keys) {
        return word.chars()
                .mapToObj(sign -> (char) sign)
                .map(sign -> keys.getOrDefault(sign, sign).toString())
                .collect(Collectors.joining());
    }

    /// «y» is «ы» after a consonant and «й» after a vowel, «c» is «ц» or «к», «e» may be «э».
    private static List<String> sounded(String word) {
        var text = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            var sound = soundAt(word, at);
            if (sound.isEmpty()) {
                text.append(letter(word, at, text));
                at++;
            } else {
                text.append(sound.get().getValue());
                at += sound.get().getKey().length();
            }
        }
        var readings = new ArrayList<String>();
        readings.add(text.toString());
        if (word.indexOf('c') >= 0) {
            readings.add(text.toString().replace('ц', 'к'));
        }
        return readings;
    }

    private static Optional<Map.Entry<String, String>> soundAt(String word, int at) {
        return SOUNDS.stream().filter(sound -> word.startsWith(sound.getKey(), at)).findFirst();
    }

    private static char letter(String word, int at, StringBuilder before) {
        char sign = word.charAt(at);
        if (sign == 'y' && !before.isEmpty() && vowel(before.charAt(before.length() - 1))) {
            return 'й';
        }
        int known = LATIN.indexOf(sign);
        return known < 0 ? sign : SOUND.charAt(known);
    }

    private static boolean vowel(char letter) {
        return "аеиоуыэюя".indexOf(letter) >= 0;
    }

    private static Map<Character, Character> keys(String from, String to) {
        var keys = new HashMap<Character, Character>();
        for (int i = 0; i < from.length(); i++) {
            keys.putIfAbsent(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(keys);
    }
}
