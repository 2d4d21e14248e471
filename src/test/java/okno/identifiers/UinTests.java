package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import okno.identifiers.NumberVerdict.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UinTests {

    /// Official samples, one of twenty-five digits, one whose first remainder is ten and one whose
    /// second is ten as well.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "32116102414550976332",
                "32117072411021588933",
                "1114565226000000000000171",
                "07474000000000000272",
                "07474000000000000130",
                "3211 6102 4145 5097 6332",
            })
    void takesNumbersOfBothLengths(String text) {
        assertThat(Uin.check(text)).isEqualTo(new NumberVerdict("uin", Found.VALID));
    }

    @ParameterizedTest
    @CsvSource({
        "32116102414550976333,      CHECK_DIGIT",
        "18810177200101123456,      CHECK_DIGIT",
        "1114565226000000000000172, CHECK_DIGIT",
        "07474000000000000271,      CHECK_DIGIT",
        "18800000000000000009,      DEGENERATE",
        "1114565255555555555555550, DEGENERATE",
        "0,                         LENGTH",
        "321161024145509763322,     LENGTH",
        "'',                        LENGTH",
        "3211610241455097633X,      CHARACTERS"
    })
    void saysWhyANumberIsRefused(String text, Found found) {
        assertThat(Uin.check(text)).isEqualTo(new NumberVerdict("uin", found));
        assertThat(Uin.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "321,      1610241455097633, 32116102414550976332",
        "aa11b4,   2600000000000017, 1114565226000000000000171",
        "AA11B4,   2600000000000017, 1114565226000000000000171",
        "11145652, 2600000000000017, 1114565226000000000000171",
        "074,      7400000000000027, 07474000000000000272",
        "074,      7400000000000013, 07474000000000000130"
    })
    void isMadeOfAPrefixAndANumber(String prefix, long unique, String uin) {
        assertThat(Uin.of(prefix, unique)).isEqualTo(new Uin(uin));
    }

    @ParameterizedTest
    @CsvSource({
        "32,        1610241455097633",
        "aa11b,     2600000000000017",
        "111456520, 2600000000000017",
        "32X,       1610241455097633",
        "321,       -1",
        "321,       10000000000000000",
        "321,       0",
        "321,       7777777777777777"
    })
    void isNotMadeOfWhatCannotBe(String prefix, long unique) {
        assertThatIllegalArgumentException().isThrownBy(() -> Uin.of(prefix, unique));
    }

    /// The second pass is the only hole: a slip that needs it may by chance fit.
    @Test
    void findsAnyOneWrongDigitThatNeedsNoSecondPass() {
        var random = new Random(20);
        for (int i = 0; i < 200; i++) {
            var prefix = i % 2 == 0 ? "321" : "aa11b4";
            var number = Uin.of(prefix, random.nextLong(10_000_000_000_000_000L)).digits();

            assertThat(Slips.ofOneDigit(number))
                    .filteredOn(it -> firstRemainder(it) < 10 && firstRemainder(number) < 10)
                    .noneMatch(it -> Uin.check(it).valid());
        }
    }

    @Test
    void isWrittenInGroups() {
        assertThat(new Uin("1114565226000000000000171").formatted())
                .isEqualTo("1114 5652 2600 0000 0000 0017 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3211 6102 4145 5097 6332", "32116102414550976333", ""})
    void cannotHoldNonsense(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uin(digits));
    }

    private static int firstRemainder(String number) {
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            sum += (number.charAt(i) - '0') * (i % 10 + 1);
        }
        return sum % 11;
    }
}
