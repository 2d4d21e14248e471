package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnilsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112-233-445 95",
                "110-332-598 99",
                "110-308-841 00",
                "110-237-570 00",
                "116-667-798 99",
                "116-849-935 00",
                "087-654-303 00",
                "123-456-789 64",
                "156-789-012 11",
            })
    void acceptsNumbersAtEveryBoundaryOfTheCheckSum(String text) {
        assertThat(Snils.check(text)).isEqualTo(SnilsVerdict.VALID);
        assertThat(Snils.parse(text)).map(Snils::formatted).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"001-001-998 00", "001-001-998 17", "000-123-456 77", "000-000-001 99"})
    void acceptsAnyLastDigitsOfNumbersIssuedBeforeTheRule(String text) {
        assertThat(Snils.check(text)).isEqualTo(SnilsVerdict.VALID);
    }

    @Test
    void checksTheFirstNumberIssuedUnderTheRule() {
        assertThat(Snils.check("001-001-999 00")).isEqualTo(SnilsVerdict.CHECK_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "112-233-445 96,  CHECK_DIGITS",
        "116-849-935 99,  CHECK_DIGITS",
        "123-456-789 65,  CHECK_DIGITS",
        "123-456-789 00,  CHECK_DIGITS",
        "110-308-841 100, LENGTH",
        "112-233-44 95,   LENGTH",
        "'',              LENGTH",
        "' - ',           LENGTH",
        "000-000-000 00,  DEGENERATE",
        "000-000-000 17,  DEGENERATE",
        "111-111-111 45,  DEGENERATE",
        "112-233-445 9A,  CHARACTERS",
        "112-233-445 9٥,  CHARACTERS",
        "112.233.445 95,  CHARACTERS",
    })
    void saysWhyANumberIsRefused(String text, SnilsVerdict reason) {
        assertThat(Snils.check(text)).isEqualTo(reason);
        assertThat(Snils.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11223344595",
                "112-233-445-95",
                "112 233 445 95",
                " 112-233-445 95 ",
                "112‑233‑445 95",
                "112–233–445\t95",
            })
    void readsAnySpacesAndHyphens(String text) {
        assertThat(Snils.parse(text)).contains(new Snils("11223344595"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"112-233-445 95", "11223344596", ""})
    void cannotHoldNonsense(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Snils(digits));
    }
}
