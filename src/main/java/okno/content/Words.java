package okno.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the words of a file stand for.
final class Words {

    private Words() {}

    /// Constants by their names in lower case, with underscores.
    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(
                        Collectors.toMap(
                                constant -> constant.name().toLowerCase(Locale.ROOT),
                                Function.identity()));
    }

    /// A whole number from 1.
    static Optional<Integer> toWhole(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /// A whole number that is not negative.
    static Optional<Long> toNumber(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
