package okno.accounts.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthCertificateTests {
    @ParameterizedTest
    @CsvSource({
        "II-АБ, 123456, II-АБ № 123456",
        "ii-аб, 123 456, II-АБ № 123456",
        "II АБ, № 123456, II-АБ № 123456",
        "11-АБ, 123456, II-АБ № 123456",
        "УIII-МР, 000001, VIII-МР № 000001",
        "XIV–MP, 654321, XIV-МР № 654321",
        "ІІ-АБ, 123456, II-АБ № 123456"
    })
    void readsWhatPeopleWrite(String series, String number, String read) {
        assertThat(BirthCertificate.parse(series, number).map(BirthCertificate::formatted))
                .hasValue(read);
    }

    @ParameterizedTest
    @CsvSource({"АБ, 123456", "II-АБ, 12345", "II-А, 123456", "22-АБ, 123456", "II-АБ, 12345а"})
    void readsNothingElse(String series, String number) {
        assertThat(BirthCertificate.parse(series, number)).isEmpty();
    }
}
