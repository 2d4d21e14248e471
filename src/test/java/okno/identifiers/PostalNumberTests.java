package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"35720311000013", "45400012001232", "RA473124829RU"})
    void acceptsNumbersOfRealLetters(String text) {
        assertThat(PostalNumber.check(text)).isEqualTo(PostalNumberVerdict.VALID);
        assertThat(PostalNumber.parse(text)).map(PostalNumber::value).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "35720311000014, CHECK_DIGIT",
        "53720311000013, CHECK_DIGIT",
        "RA473124828RU,  CHECK_DIGIT",
        "3572031100001,  LENGTH",
        "357203110000130, LENGTH",
        "RA47312482RU,   LENGTH",
        "'',             LENGTH",
        "R4473124829RU,  CHARACTERS",
        "РА473124829РУ,  CHARACTERS",
        "3572031100001O, LENGTH",
        "35720311.00013, CHARACTERS",
    })
    void saysWhyANumberIsRefused(String text, PostalNumberVerdict reason) {
        assertThat(PostalNumber.check(text)).isEqualTo(reason);
        assertThat(PostalNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"357203 11 00001 3", " 357203-11-00001-3 "})
    void readsAnySpacesAndHyphens(String text) {
        assertThat(PostalNumber.parse(text)).contains(new PostalNumber("35720311000013"));
    }

    @Test
    void writesNumbersAsThePostDoes() {
        assertThat(new PostalNumber("35720311000013").formatted()).isEqualTo("357203 11 00001 3");
        assertThat(PostalNumber.parse("ra473124829ru"))
                .map(PostalNumber::formatted)
                .contains("RA 473 124 829 RU");
    }

    /// The digits 0 and 5 stand for the remainders that one digit cannot hold.
    @Test
    void knowsTheTwoExceptionsOfTheInternationalRule() {
        assertThat(PostalNumber.check("RR003000000RU")).isEqualTo(PostalNumberVerdict.VALID);
        assertThat(PostalNumber.check("RR000000005RU")).isEqualTo(PostalNumberVerdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"357203 11 00001 3", "35720311000014", ""})
    void cannotHoldNonsense(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalNumber(value));
    }
}
