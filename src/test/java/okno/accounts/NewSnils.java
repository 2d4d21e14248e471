package okno.accounts;

import java.util.concurrent.ThreadLocalRandom;
import okno.identifiers.Snils;

/// Numbers that no other test uses.
public final class NewSnils {
    private NewSnils() {}

    public static Snils next() {
        var nine = String.valueOf(ThreadLocalRandom.current().nextInt(200_000_000, 999_999_999));
        var sum = 0;
        for (var i = 0; i < nine.length(); i++) {
            sum += (nine.charAt(i) - '0') * (9 - i);
        }
        return new Snils(nine + "%02d".formatted(sum % 101 % 100));
    }
}
