package okno.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that a misspelt one was meant to be.
public final class Nearest {

    private static final int MOST_CHANGES = 3;

    private Nearest() {}

    /// The known word with the fewest changed letters (V. I. Levenshtein, 1965); none when even
    /// that one differs in more than three letters or in half of the word.
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> changes(word, candidate)))
                .filter(candidate -> changes(word, candidate) <= MOST_CHANGES)
                .filter(candidate -> changes(word, candidate) * 2 <= candidate.length());
    }

    private static int changes(String from, String to) {
        var row = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
