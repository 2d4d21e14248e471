package okno.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words by which a person looks for a place.
final class PlaceQuery {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Locale RUSSIAN = Locale.of("ru");

    private final List<String> words;

    PlaceQuery(String text) {
        words = words(text);
    }

    /// An empty query matches nothing.
    boolean matches(Place place) {
        List<String> known = names(place).flatMap(name -> words(name).stream()).toList();
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> known.stream().anyMatch(name -> name.startsWith(word)));
    }

    boolean isCalled(Place place) {
        return words(place.shortName()).equals(words) || words(place.name()).equals(words);
    }

    private static Stream<String> names(Place place) {
        return Stream.concat(
                Stream.of(place.name(), place.towns().main()), place.towns().others().stream());
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(RUSSIAN).replace('ё', 'е');
        return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }
}
