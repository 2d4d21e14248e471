package okno.payments;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount of money: whole kopecks, never less than nought.
///
/// @param value kopecks
public record Kopecks(long value) implements Comparable<Kopecks> {
    public static final Kopecks ZERO = new Kopecks(0);

    private static final int SHARE = 100;
    private static final int GROUP = 3;
    private static final char NO_BREAK_SPACE = '\u00A0';

    /// Roubles up to ten million millions, groups apart by spaces, and at most two digits behind a
    /// comma or a point.
    private static final Pattern ROUBLES =
            Pattern.compile("(?<roubles>[0-9]{1,14})([.,](?<kopecks>[0-9]{1,2}))?");

    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(\\p{Zs}[0-9]{3})+(?![0-9]).*");

    /// @throws IllegalArgumentException if less than nought
    public Kopecks {
        if (value < 0) {
            throw new IllegalArgumentException("less than nought: " + value);
        }
    }

    /// Reads roubles as people and banks write them: `1234.56`, `1 234,5`, `1234`, with «₽» or
    /// without. Anything that would have to be rounded is no amount.
    public static Optional<Kopecks> ofRoubles(String text) {
        var amount = text.strip().replaceFirst("\\p{Zs}*₽$", "");
        var written =
                ROUBLES.matcher(
                        GROUPED.matcher(amount).matches()
                                ? amount.replaceAll("\\p{Zs}", "")
                                : amount);
        if (!written.matches()) {
            return Optional.empty();
        }
        var share = Optional.ofNullable(written.group("kopecks")).orElse("");
        return Optional.of(
                new Kopecks(
                        Long.parseLong(written.group("roubles") + (share + "00").substring(0, 2))));
    }

    /// What is left, nought if the other is more.
    public Kopecks without(Kopecks other) {
        return new Kopecks(Math.max(0, value - other.value));
    }

    public Kopecks min(Kopecks other) {
        return value < other.value ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean moreThan(Kopecks other) {
        return value > other.value;
    }

    /// As other systems write roubles: `1234.56`.
    public String roubles() {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    /// As documents show it: «1 234,56 ₽», which no line breaks.
    public String formatted() {
        var roubles = new StringBuilder(Long.toString(value / SHARE));
        for (int at = roubles.length() - GROUP; at > 0; at -= GROUP) {
            roubles.insert(at, NO_BREAK_SPACE);
        }
        return roubles + ",%02d".formatted(value % SHARE) + NO_BREAK_SPACE + "₽";
    }

    @Override
    public int compareTo(Kopecks other) {
        return Long.compare(value, other.value);
    }
}
