package okno.catalogue.web;

import java.util.Collection;
import java.util.function.Function;

/// One thing that a list of documents or blanks may be narrowed by.
///
/// @param name of its parameter in the address, and of its texts
/// @param values what an entry has of it
/// @param title words of a value; empty where the words are in the bundles
/// @param offered whether its values are listed for choosing; others only come by a link
record Choice<T>(
        String name,
        Function<T, Collection<String>> values,
        Function<String, String> title,
        boolean offered) {

    /// A choice whose values name themselves.
    static <T> Choice<T> named(
            String name, Function<T, Collection<String>> values, Function<String, String> title) {
        return new Choice<>(name, values, title, true);
    }

    /// A choice whose values have words in the bundles.
    static <T> Choice<T> fixed(String name, Function<T, Collection<String>> values) {
        return new Choice<>(name, values, _ -> "", true);
    }
}
