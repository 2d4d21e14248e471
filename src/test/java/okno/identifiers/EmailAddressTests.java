package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "ivanov@example.ru,         ivanov@example.ru",
        "' Ivan.Ivanov@Example.RU ', Ivan.Ivanov@example.ru",
        "a+tag@mail.co-op.su,       a+tag@mail.co-op.su",
        "ivanov@почта.рф,           ivanov@xn--80a1acny.xn--p1ai",
        "x@1c.ru,                   x@1c.ru",
    })
    void readsRealAddresses(String text, String value) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress(value));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                   AT_SIGN",
        "ivanov,               AT_SIGN",
        "@example.ru,          AT_SIGN",
        "ivanov@,              AT_SIGN",
        "a@b@example.ru,       AT_SIGN",
        "иванов@example.ru,    LOCAL_PART",
        ".ivanov@example.ru,   LOCAL_PART",
        "iva..nov@example.ru,  LOCAL_PART",
        "iva nov@example.ru,   LOCAL_PART",
        "ivanov@example,       DOMAIN",
        "ivanov@example.r,     DOMAIN",
        "ivanov@-example.ru,   DOMAIN",
        "ivanov@example..ru,   DOMAIN",
        "ivanov@example.ru.,   DOMAIN",
        "ivanov@192.168.0.1,   DOMAIN",
        "ivanov@192.168.0.12,  DOMAIN",
        "ivanov@exa_mple.ru,   DOMAIN",
        "'ivanov@exam ple.ru', DOMAIN",
    })
    void saysWhyAnAddressIsRefused(String text, EmailVerdict reason) {
        assertThat(EmailAddress.check(text)).isEqualTo(reason);
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void boundsItsLength() {
        var domain = ("d".repeat(60) + ".").repeat(4) + "example.ru";

        assertThat(EmailAddress.check("x".repeat(64) + "@example.ru"))
                .isEqualTo(EmailVerdict.VALID);
        assertThat(EmailAddress.check("x".repeat(65) + "@example.ru"))
                .isEqualTo(EmailVerdict.LENGTH);
        assertThat(EmailAddress.check("x@" + domain)).isEqualTo(EmailVerdict.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivanov@Example.ru", " ivanov@example.ru", "ivanov@почта.рф"})
    void cannotHoldNonsense(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(value));
    }
}
