package okno.catalogue.search;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okno.catalogue.search.Vocabulary.Similar;

/// Words of the dictionary that a misspelt one is a letter away from: «судимость» from «судимасть».
final class OneLetterOff {
    private static final RussianText STEMS = RussianText.stems();

    /// Nearly any three letters are a letter away from a word.
    private static final Pattern WORD = Pattern.compile("[а-я]{5,30}");

    private static final int MOST = 3;
    private static final List<String> LETTERS =
            List.of("абвгдежзийклмнопрстуфхцчшщъыьэюя".split(""));

    private OneLetterOff() {}

    /// @param known tells the stems that are of use
    static List<Similar> stems(String word, Predicate<String> known) {
        if (!WORD.matcher(word).matches()) {
            return List.of();
        }
        var lemmas = new Lemmas();
        return IntStream.range(0, word.length())
                .boxed()
                .flatMap(at -> changed(word.substring(0, at), word.substring(at)))
                .filter(lemmas::hold)
                .flatMap(STEMS::terms)
                .filter(known)
                .distinct()
                .limit(MOST)
                .map(stem -> new Similar(stem, 1))
                .toList();
    }

    /// With a letter changed, put in or left out, or two of them the other way round.
    private static Stream<String> changed(String before, String from) {
        var after = from.substring(1);
        var turned =
                after.isEmpty()
                        ? Stream.<String>of()
                        : Stream.of(before + after.charAt(0) + from.charAt(0) + after.substring(1));
        var changed =
                LETTERS.stream()
                        .flatMap(
                                letter ->
                                        Stream.of(before + letter + after, before + letter + from));
        return Stream.concat(Stream.concat(turned, changed), Stream.of(before + after));
    }
}
