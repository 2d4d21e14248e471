package okno.platform.web;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A text with places for arguments, as [MessageFormat] reads it. Most texts are filled with other
/// texts alone: these are put in as they are, without a format, which one thread at a time may use.
final class Wording {
    /// Signs that no text has (Unicode, 23.5: private use) stand for arguments.
    private static final char FIRST = '\uE000';

    private static final Object[] MARKS =
            IntStream.range(0, 10)
                    .mapToObj(number -> String.valueOf((char) (FIRST + number)))
                    .toArray();
    private static final Pattern MARK = Pattern.compile("[\uE000-\uE009]");

    private final MessageFormat format;
    private final String[] pieces;
    private final int[] places;

    Wording(String text, Locale locale) {
        format = new MessageFormat(text, locale);
        // A format of its own, of numbers or choices, takes no marks.
        boolean simple = Arrays.stream(format.getFormats()).allMatch(Objects::isNull);
        var marked = simple ? format.format(MARKS) : "";
        pieces = MARK.split(marked, -1);
        places =
                simple
                        ? MARK.matcher(marked)
                                .results()
                                .mapToInt(mark -> mark.group().charAt(0) - FIRST)
                                .toArray()
                        : new int[0];
    }

    /// The text with its arguments.
    String with(Object[] args) {
        if (places.length == 0) {
            return formatted(args);
        }
        var text = new StringBuilder(pieces[0]);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= args.length || !(args[places[i]] instanceof String word)) {
                return formatted(args);
            }
            text.append(word).append(pieces[i + 1]);
        }
        return text.toString();
    }

    private String formatted(Object[] args) {
        // A format keeps in itself what it is at.
        synchronized (format) {
            return format.format(args);
        }
    }
}
