package okno.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/// The order of the Russian alphabet.
final class RussianOrder {
    /// Places of texts in the order, which take far longer to find than two take to compare; as
    /// long as the catalogue holds the texts.
    private static final Cache<String, byte[]> KEYS =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private RussianOrder() {}

    /// For one sort in one thread.
    static <T> Comparator<T> by(Function<T, String> text) {
        var russian = Collator.getInstance(Locale.of("ru"));
        Function<String, byte[]> key = title -> russian.getCollationKey(title).toByteArray();
        return (one, other) ->
                Arrays.compareUnsigned(
                        KEYS.get(text.apply(one), key), KEYS.get(text.apply(other), key));
    }
}
