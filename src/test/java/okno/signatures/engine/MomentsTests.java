package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {
    @ParameterizedTest
    @CsvSource({
        "260302100000Z, 2026-03-02T10:00:00Z",
        "491231235959Z, 2049-12-31T23:59:59Z",
        "500101000000Z, 1950-01-01T00:00:00Z",
        "2603021000Z, 2026-03-02T10:00:00Z",
        "260302130000+0300, 2026-03-02T10:00:00Z",
    })
    void readsTimesOfTwoDigitYears(String written, String meant) {
        assertThat(Moments.of(new Time(new ASN1UTCTime(written)))).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "20500302100000Z, 2050-03-02T10:00:00Z",
        "20500302100000.5Z, 2050-03-02T10:00:00.500Z",
        "20500302130000+0300, 2050-03-02T10:00:00Z",
    })
    void readsTimesOfFourDigitYears(String written, String meant) {
        assertThat(Moments.of(new Time(new ASN1GeneralizedTime(written))))
                .isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"260230100000Z", "261301100000Z", "260302240000Z", "260302106000Z"})
    void takesWhatIsNoMomentAsTheLibraryDoes(String written) throws ParseException {
        var time = new ASN1UTCTime(written);

        assertThat(Moments.of(new Time(time))).isEqualTo(time.getAdjustedDate().toInstant());
    }
}
