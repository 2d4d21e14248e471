package okno.payments.statements;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okno.identifiers.Uin;
import okno.platform.Sha256;

/// Fingerprints of movements, by which the same one in two files is known. Banks number documents
/// but not movements, and two equal ones on one day do occur: the second, third and so on of a file
/// are told apart by counting.
final class Marks {
    private static final int LENGTH = 32;
    private static final Pattern BESIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> seen = new HashMap<>();

    /// The fingerprint of the next line of a file.
    String next(StatementLine line) {
        var facts =
                String.join(
                        "\n",
                        line.account(),
                        line.bookedOn().toString(),
                        Boolean.toString(line.incoming()),
                        Long.toString(line.amount().value()),
                        line.number(),
                        line.party().account(),
                        line.uin().map(Uin::digits).orElse(""),
                        BESIDE_WORDS
                                .matcher(line.purpose().toUpperCase(Locale.ROOT))
                                .replaceAll(""));
        var mark = Sha256.hex(facts.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
        int count = seen.merge(mark, 1, Integer::sum);
        return count == 1 ? mark : mark + "-" + count;
    }
}
