package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import okno.identifiers.RegisterNumber.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumberTests {

    @ParameterizedTest
    @CsvSource({
        "INN, 7707083893, 7707083893",
        "INN, 2626034507, 2626034507",
        "INN, 74 53 156217, 7453156217",
        "KPP, 770701001, 770701001",
        "KPP, 7707AB001, 7707AB001",
        "OGRN, 1027700132195, 1027700132195",
        "OGRN, 1-03-77-00-094541, 1037700094541"
    })
    void readsANumberAsItIsWritten(Kind kind, String text, String value) {
        assertThat(RegisterNumber.parse(kind, text)).hasValue(new RegisterNumber(kind, value));
    }

    @ParameterizedTest
    @CsvSource({
        "INN, 7707083894",
        "INN, 7705401341",
        "INN, 0000000000",
        "INN, 500100732259",
        "INN, ''",
        "KPP, 77070100",
        "KPP, 7707ab001",
        "OGRN, 1027700132196",
        "OGRN, 3027700132195",
        "OGRN, 304500116000157"
    })
    void refusesANumberThatCannotBe(Kind kind, String text) {
        assertThat(RegisterNumber.parse(kind, text)).isEmpty();
    }

    @Test
    void noticesAnyOneWrongDigit() {
        assertThat(IntStream.range(0, 10).filter(last -> isValid(Kind.INN, "770708389" + last)))
                .containsExactly(3);
        assertThat(IntStream.range(0, 10).filter(last -> isValid(Kind.OGRN, "102770013219" + last)))
                .containsExactly(5);
    }

    private static boolean isValid(Kind kind, String text) {
        return RegisterNumber.parse(kind, text).isPresent();
    }
}
