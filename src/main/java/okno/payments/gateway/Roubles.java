package okno.payments.gateway;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.payments.Kopecks;

/// Amounts as the API writes them, "350.00", and kopecks: the same to the kopeck, or nothing.
public final class Roubles {
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");

    private Roubles() {}

    public static String write(Kopecks amount) {
        return BigDecimal.valueOf(amount.value(), 2).toPlainString();
    }

    /// Nothing when it is no amount, or has parts of a kopeck.
    public static Optional<Kopecks> read(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(new Kopecks(new BigDecimal(text).movePointRight(2).longValueExact()))
                : Optional.empty();
    }
}
