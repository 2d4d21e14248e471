package okno.payments.statements;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts and balances in files of banks: roubles with at most two digits behind the point, a
/// minus before what is overdrawn.
final class Roubles {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,14}([.,][0-9]{1,5})?");

    private Roubles() {}

    /// The kopecks, if the amount has no parts of one. Noughts behind the second digit do not
    /// matter.
    static Optional<Long> kopecks(String text) {
        var written = text.strip();
        if (!FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new BigDecimal(written.replace(',', '.')).movePointRight(2).longValueExact());
        } catch (ArithmeticException partsOfKopecks) {
            return Optional.empty();
        }
    }

    /// As problems show an amount.
    static String words(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }
}
