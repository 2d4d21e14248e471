package okno.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The order of the Russian alphabet as catalogues of libraries have it: word by word, whatever the
/// case and the signs between words; «ё» stands with «е».
final class RussianOrder {
    private RussianOrder() {}

    /// Things in the order of their texts.
    static <T> Stream<T> of(List<T> things, Function<T, String> text) {
        return things.stream()
                .map(thing -> Keyed.of(thing, text.apply(thing)))
                .sorted(
                        Comparator.<Keyed<T>, String>comparing(Keyed::key)
                                .thenComparing(Keyed::text))
                .map(Keyed::thing);
    }

    /// A key takes longer to find than two take to compare.
    private record Keyed<T>(String key, String text, T thing) {
        static <T> Keyed<T> of(T thing, String text) {
            return new Keyed<>(RussianOrder.key(text), text, thing);
        }
    }

    private static String key(String text) {
        var key = new StringBuilder(text.length());
        boolean between = false;
        for (char sign : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (!Character.isLetterOrDigit(sign)) {
                between = !key.isEmpty();
                continue;
            }
            if (between) {
                key.append(' ');
                between = false;
            }
            key.append(sign == 'ё' ? 'е' : sign);
        }
        return key.toString();
    }
}
