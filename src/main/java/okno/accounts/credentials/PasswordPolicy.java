package okno.accounts.credentials;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which passwords may be chosen: long ones that nobody guesses. There are no rules of
/// composition: length is what helps, a forced digit only ends up as a «1» at the end (NIST SP
/// 800-63B, 3.1.1.2).
@Component
public final class PasswordPolicy {
    /// Characters at most: a bound on the work of hashing, above any passphrase.
    public static final int MAX_LENGTH = 128;

    private static final int MIN_DISTINCT = 5;
    private static final int MIN_PERSONAL = 4;
    private static final List<String> KEY_ROWS =
            List.of("qwertyuiop[]asdfghjkl;'zxcvbnm,./", "йцукенгшщзхъфывапролджэячсмитьбю.");

    private final CommonWords common = CommonWords.load();
    private final PasswordRules rules;

    public PasswordPolicy(PasswordRules rules) {
        this.rules = rules;
    }

    /// Characters at least.
    ///
    /// @param alone whether the password is all that is asked at the door
    public int shortest(boolean alone) {
        return alone ? rules.alone() : rules.besideFactor();
    }

    /// Whether a password is too short to be all that is asked at the door.
    public boolean brief(String password) {
        return password.codePointCount(0, password.length()) < shortest(true);
    }

    /// The first reason against a password.
    ///
    /// @param personal what others know of the owner: names, СНИЛС, e-mail
    /// @param shortest characters at least
    public Optional<PasswordWeakness> weakness(
            String password, Collection<String> personal, int shortest) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of(PasswordWeakness.SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(PasswordWeakness.LONG);
        }
        String lower = plain(password);
        if (lower.chars().distinct().count() < MIN_DISTINCT || mostlyNeighbours(lower)) {
            return Optional.of(PasswordWeakness.SIMPLE);
        }
        if (personal.stream().anyMatch(fact -> holds(lower, plain(fact)))) {
            return Optional.of(PasswordWeakness.PERSONAL);
        }
        return common.makeUp(lower) ? Optional.of(PasswordWeakness.COMMON) : Optional.empty();
    }

    /// True if more than two steps of three lead to the same or to a neighbouring character:
    /// `qwerty123456`, `abcdefgh1234`.
    private static boolean mostlyNeighbours(String text) {
        int near = 0;
        for (int i = 1; i < text.length(); i++) {
            char one = text.charAt(i - 1);
            char next = text.charAt(i);
            if (Math.abs(next - one) <= 1 || onOneRow(one, next)) {
                near++;
            }
        }
        return near * 3 > (text.length() - 1) * 2;
    }

    private static boolean onOneRow(char one, char next) {
        return KEY_ROWS.stream()
                .anyMatch(
                        row ->
                                row.indexOf(one) >= 0
                                        && row.indexOf(next) >= 0
                                        && Math.abs(row.indexOf(one) - row.indexOf(next)) == 1);
    }

    private static boolean holds(String password, String fact) {
        String bare = Letters.only(password, Character::isLetterOrDigit);
        return wordsOf(fact)
                .filter(word -> word.length() >= MIN_PERSONAL)
                .anyMatch(word -> bare.contains(word) || bare.contains(Letters.inLatin(word)));
    }

    /// A name or an address in its parts; digits as one number without its separators.
    private static Stream<String> wordsOf(String fact) {
        return Stream.concat(
                Stream.of(fact.split("[^\\p{L}]+")),
                Stream.of(Letters.only(fact, Character::isDigit)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
