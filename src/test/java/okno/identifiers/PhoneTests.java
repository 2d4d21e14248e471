package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "+7 928 123-45-67,   +79281234567",
        "8 (928) 123-45-67,  +79281234567",
        "7 928 1234567,      +79281234567",
        "9281234567,         +79281234567",
        "(8652) 35-34-05,    +78652353405",
        "8 8652 35-34-05,    +78652353405",
        "'+7 928 123–45–67', +79281234567",
    })
    void readsWhatPeopleWrite(String text, String e164) {
        assertThat(Phone.parse(text)).contains(new Phone(e164));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                 LENGTH",
        "+,                  LENGTH",
        "123-45-67,          LENGTH",
        "8 928 123-45-6,     LENGTH",
        "8 928 123-45-678,   LENGTH",
        "+9281234567,        COUNTRY",
        "+375 29 123-45-67,  COUNTRY",
        "+7 707 123-45-67,   CODE",
        "+7 128 123-45-67,   CODE",
        "+7 892 123-45-67,   CODE",
        "928 CALL-ME,        CHARACTERS",
        "+7+9281234567,      CHARACTERS",
        "'928 123-45-67, 5', CHARACTERS",
    })
    void saysWhyANumberIsRefused(String text, PhoneVerdict reason) {
        assertThat(Phone.check(text)).isEqualTo(reason);
        assertThat(Phone.parse(text)).isEmpty();
    }

    @Test
    void isShownInGroups() {
        assertThat(new Phone("+79281234567").formatted()).isEqualTo("+7 928 123-45-67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"89281234567", "+7928123456", "+7 928 1234567", ""})
    void cannotHoldNonsense(String e164) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phone(e164));
    }
}
