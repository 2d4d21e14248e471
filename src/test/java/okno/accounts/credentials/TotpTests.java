package okno.accounts.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /// The vectors of RFC 6238, appendix B, by their last six digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void allowsAStepToEitherSide() {
        assertThat(Totp.matchingStep(SECRET, codeAt(-30), NOW, 0)).isPresent();
        assertThat(Totp.matchingStep(SECRET, codeAt(30), NOW, 0)).isPresent();
        assertThat(Totp.matchingStep(SECRET, codeAt(-60), NOW, 0)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, codeAt(60), NOW, 0)).isEmpty();
    }

    @Test
    void refusesACodeThatWasUsed() {
        var used = Totp.matchingStep(SECRET, codeAt(0), NOW, 0).orElseThrow();

        assertThat(Totp.matchingStep(SECRET, codeAt(0), NOW, used)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, codeAt(30), NOW, used)).hasValue(used + 1);
    }

    @Test
    void writesTheSecretForPeopleAndForApplications() {
        assertThat(Totp.readable(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.address(SECRET, "Окно", "a@demo.okno"))
                .startsWith(
                        "otpauth://totp/%D0%9E%D0%BA%D0%BD%D0%BE:a%40demo.okno?secret=GEZDGNBV");
    }

    private static String codeAt(long secondsFromNow) {
        return codeAt(NOW.plusSeconds(secondsFromNow));
    }

    private static String codeAt(Instant time) {
        return Totp.code(SECRET, Totp.stepAt(time));
    }
}
