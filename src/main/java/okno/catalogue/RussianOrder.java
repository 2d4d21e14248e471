package okno.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/// The order of the Russian alphabet.
final class RussianOrder {

    private RussianOrder() {}

    static <T> Comparator<T> by(Function<T, String> text) {
        return Comparator.comparing(text, Collator.getInstance(Locale.of("ru"))::compare);
    }
}
