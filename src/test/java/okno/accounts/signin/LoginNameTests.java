package okno.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginNameTests {
    @ParameterizedTest
    @CsvSource({
        "112-233-445 95, 11223344595",
        "' 11223344595 ', 11223344595",
        "+7 (928) 123-45-67, +79281234567",
        "8 928 123-45-67, +79281234567",
        "9281234567, +79281234567",
        "Anna@Example.RU, anna@example.ru",
        "' anna@example.ru', anna@example.ru",
        "112-233-445 96, 112-233-445 96",
    })
    void isCountedUnderOneKeyHoweverItIsWritten(String typed, String key) {
        assertThat(LoginName.of(typed).key()).isEqualTo(key);
    }

    @Test
    void isATelephoneForSureWithThePlus() {
        assertThat(LoginName.of("89280000052")).isInstanceOf(LoginName.ByPhone.class);
        assertThat(LoginName.of("+79280000052")).isInstanceOf(LoginName.ByPhone.class);
    }

    @Test
    void isNobodysIfItCannotBeRead() {
        assertThat(LoginName.of("anna")).isEqualTo(new LoginName.Unreadable("anna"));
        assertThat(LoginName.of("")).isEqualTo(new LoginName.Unreadable(""));
    }
}
