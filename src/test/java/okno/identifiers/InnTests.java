package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import okno.identifiers.NumberVerdict.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InnTests {

    @ParameterizedTest
    @CsvSource({
        "7707083893,     false",
        "2626034507,     false",
        "7453156217,     false",
        "74 53 156217,   false",
        "500100732259,   true",
        "260000000117,   true",
        "5001-0073-2259, true"
    })
    void readsNumbersOfOrganisationsAndOfPersons(String text, boolean ofPerson) {
        assertThat(Inn.parse(text)).map(Inn::ofPerson).contains(ofPerson);
    }

    @ParameterizedTest
    @CsvSource({
        "7707083894,    CHECK_DIGIT",
        "7705401341,    CHECK_DIGIT",
        "500100732258,  CHECK_DIGIT",
        "500100732269,  CHECK_DIGIT",
        "0000000000,    DEGENERATE",
        "000000000000,  DEGENERATE",
        "77070838930,   LENGTH",
        "'',            LENGTH",
        "770708389a,    CHARACTERS",
        "770708389٣,    CHARACTERS"
    })
    void saysWhyANumberIsRefused(String text, Found found) {
        assertThat(Inn.check(text)).isEqualTo(new NumberVerdict("inn", found));
        assertThat(Inn.parse(text)).isEmpty();
    }

    /// Nought stands for two remainders, so a number that ends with it can hide a slip.
    @Test
    void findsAnyOneWrongDigit() {
        var random = new Random(10);
        for (int i = 0; i < 200; i++) {
            var organisation = drawn(random, 9);
            var person = drawn(random, 10);
            if (organisation.endsWith("0") || person.charAt(10) == '0') {
                continue;
            }

            assertThat(Slips.ofOneDigit(organisation)).noneMatch(it -> Inn.check(it).valid());
            assertThat(Slips.ofOneDigit(person)).noneMatch(it -> Inn.check(it).valid());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707 083893", "7707083894", ""})
    void cannotHoldNonsense(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Inn(digits));
    }

    /// Tries the check digits, of which there is exactly one set.
    private static String drawn(Random random, int length) {
        int checks = length == 9 ? 10 : 100;
        var body = new StringBuilder("1");
        random.ints(length - 1, 0, 10).forEach(body::append);
        var numbers =
                IntStream.range(0, checks)
                        .mapToObj(check -> body + String.valueOf(checks + check).substring(1))
                        .filter(number -> Inn.check(number).valid())
                        .toList();
        assertThat(numbers).hasSize(1);
        return numbers.getFirst();
    }
}
