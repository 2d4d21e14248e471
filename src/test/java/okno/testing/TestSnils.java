package okno.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okno.identifiers.Snils;

/// Valid СНИЛС for people of tests, each given once in a run.
public final class TestSnils {
    private static final AtomicInteger LAST = new AtomicInteger(300_400_500);

    private TestSnils() {}

    /// The one of a hundred numbers with the next nine digits that is valid.
    public static Snils next() {
        int first = LAST.incrementAndGet();
        return IntStream.range(0, 100)
                .mapToObj(last -> "%09d%02d".formatted(first, last))
                .flatMap(digits -> Snils.parse(digits).stream())
                .findFirst()
                .orElseThrow();
    }
}
