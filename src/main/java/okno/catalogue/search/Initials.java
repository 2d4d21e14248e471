package okno.catalogue.search;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The abbreviation that people make of a long name: «Социальный фонд России», СФР.
public final class Initials {
    private static final int SHORTEST_WORD = 3;

    private Initials() {}

    /// The first letters of the words of three letters or more.
    public static String of(String name) {
        return Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
