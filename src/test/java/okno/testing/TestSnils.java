package okno.testing;

import java.util.concurrent.atomic.AtomicInteger;
import okno.identifiers.Snils;

/// Valid СНИЛС for people of tests, each given once in a run.
public final class TestSnils {
    private static final AtomicInteger LAST = new AtomicInteger(300_400_500);

    private TestSnils() {}

    public static Snils next() {
        int first = LAST.incrementAndGet();
        return new Snils("%09d%02d".formatted(first, control("%09d".formatted(first))));
    }

    /// The control number: digits weighted by their place from the right, modulo 101.
    private static int control(String first) {
        int sum = 0;
        for (int i = 0; i < first.length(); i++) {
            sum += (first.charAt(i) - '0') * (first.length() - i);
        }
        return sum % 101 % 100;
    }
}
