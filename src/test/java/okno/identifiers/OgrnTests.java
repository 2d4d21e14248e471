package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okno.identifiers.NumberVerdict.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OgrnTests {

    @ParameterizedTest
    @CsvSource({"1027700132195,     false", "1-03-77-00-094541, false", "304500116000157,   true"})
    void readsNumbersOfEntitiesAndOfEntrepreneurs(String text, boolean ofEntrepreneur) {
        assertThat(Ogrn.parse(text)).map(Ogrn::ofEntrepreneur).contains(ofEntrepreneur);
    }

    @ParameterizedTest
    @CsvSource({
        "1027700132196,   CHECK_DIGIT",
        "304500116000158, CHECK_DIGIT",
        "3027700132195,   FORM",
        "104500116000157, FORM",
        "102770013219,    LENGTH",
        "10277001321950,  LENGTH",
        "'',              LENGTH",
        "102770013219O,   CHARACTERS"
    })
    void saysWhyANumberIsRefused(String text, Found found) {
        assertThat(Ogrn.check(text)).isEqualTo(new NumberVerdict("ogrn", found));
        assertThat(Ogrn.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132195", "1037700094541", "304500116000157"})
    void findsAnyOneWrongDigit(String number) {
        assertThat(Slips.ofOneDigit(number)).noneMatch(it -> Ogrn.check(it).valid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 027700132195", "1027700132196", ""})
    void cannotHoldNonsense(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ogrn(digits));
    }
}
