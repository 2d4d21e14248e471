package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import okno.identifiers.NumberVerdict.Found;
import okno.identifiers.PayerIdentifier.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes without check digits, numbers of payments and of payers.
class StateNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "kpp,   770701001,                        VALID",
        "kpp,   7707-AB-001,                      VALID",
        "kpp,   77070100,                         LENGTH",
        "kpp,   7707ab001,                        CHARACTERS",
        "kpp,   AB0701001,                        FORM",
        "kbk,   18811601123010001140,             VALID",
        "kbk,   1881160112301а001140,             VALID",
        "kbk,   00000000000000000000,             DEGENERATE",
        "kbk,   0,                                LENGTH",
        "kbk,   1881160112301000114_,             CHARACTERS",
        "oktmo, 07701000,                         VALID",
        "oktmo, 07701000001,                      VALID",
        "oktmo, 0770100,                          LENGTH",
        "oktmo, 0770100O,                         CHARACTERS",
        "uip,   10498057461234562911202600000001, VALID",
        "uip,   20107000000000002911202600000001, VALID",
        "uip,   3AA11B42911202612345678901234567, VALID",
        "uip,   10498057461234563111202600000001, FORM",
        "uip,   20107000000000012911202600000001, FORM",
        "uip,   40498057461234562911202600000001, FORM",
        "uip,   32116102414550976332,             LENGTH",
        "uip,   1049805746123456291120260000000_, CHARACTERS",
    })
    void tellsWhatIsWrong(String kind, String text, Found found) {
        assertThat(check(kind, text)).isEqualTo(new NumberVerdict(kind, found));
    }

    @Test
    void knowsTheDayOfAPayment() {
        assertThat(new Uip("10498057461234562911202600000001").day())
                .isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(Uip.parse("3aa11b4 29112026 12345678901234567")).map(Uip::day).isPresent();
    }

    @Test
    void knowsWhereATerritoryLies() {
        assertThat(new Oktmo("07539000051").municipality()).isEqualTo(new Oktmo("07539000"));
        assertThat(new Oktmo("07539000").region()).isEqualTo(new Oktmo("07000000"));
        assertThat(new Oktmo("71826000").region()).isEqualTo(new Oktmo("71800000"));
    }

    @Test
    void namesPersonsByTheirDocuments() {
        assertThat(PayerIdentifier.of(new Snils("11223344595")).value())
                .isEqualTo("1140000000011223344595");
        assertThat(PayerIdentifier.of(new Inn("500100732259")).value())
                .isEqualTo("1210000000500100732259");
        assertThat(PayerIdentifier.of(Document.PASSPORT, "07 01 123456"))
                .contains(new PayerIdentifier("1010000000000701123456"));
        assertThat(PayerIdentifier.of(Document.VEHICLE_CERTIFICATE, "26 УА 123456"))
                .contains(new PayerIdentifier("124000000000" + "26УА123456"));
    }

    @Test
    void namesADocumentAlikeInBothAlphabets() {
        assertThat(PayerIdentifier.of(Document.DRIVING_LICENCE, "26 ab 123456"))
                .isPresent()
                .isEqualTo(PayerIdentifier.of(Document.DRIVING_LICENCE, "26АВ123456"));
    }

    @Test
    void readsThoseOfEntrepreneursWhateverMadeThem() {
        assertThat(PayerIdentifier.check("4000000000500100732259").valid()).isTrue();
        assertThat(PayerIdentifier.check("4000000001500100732259").valid()).isFalse();
        assertThat(PayerIdentifier.check("4000000000500100732258").valid()).isFalse();
    }

    @Test
    void namesOrganisations() {
        assertThat(PayerIdentifier.organisation(new Inn("7707083893"), new Kpp("770701001")))
                .isEqualTo(new PayerIdentifier("2007707083893770701001"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                PayerIdentifier.organisation(
                                        new Inn("500100732259"), new Kpp("770701001")));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, 0701 12345",
        "PASSPORT, 0701 12345A",
        "DRIVING_LICENCE, 26 Ю1 12345",
        "SNILS, 112-233-445 96",
        "INN, 7707083893",
        "BIRTH_CERTIFICATE, 1"
    })
    void refusesADocumentThatCannotBe(Document document, String number) {
        assertThat(PayerIdentifier.of(document, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1140000000011223344595,  VALID",
        "1030000000000000АБ1234,  VALID",
        "3000000012345123456789,  VALID",
        "1140000000011223344596,  FORM",
        "1160000000011223344595,  FORM",
        "1010000000000000000000,  FORM",
        "2007707083894770701001,  FORM",
        "5000000000500100732259,  FORM",
        "114000000001122334459,   LENGTH",
        "'',                      LENGTH",
        "11400000000112233445_5,  CHARACTERS"
    })
    void readsIdentifiersOfOtherSystems(String text, Found found) {
        assertThat(PayerIdentifier.check(text)).isEqualTo(new NumberVerdict("payer", found));
        assertThat(PayerIdentifier.parse(text).isPresent()).isEqualTo(found == Found.VALID);
    }

    @Test
    void isNotSeenInLogs() {
        assertThat(new PayerIdentifier("1140000000011223344595")).hasToString("PayerIdentifier[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifiers.properties", "identifiers_en.properties"})
    void eachFaultHasItsWords(String bundle) throws IOException {
        var words = new Properties();
        var resource = getClass().getResourceAsStream("/messages/" + bundle);
        try (var in = Objects.requireNonNull(resource)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        assertThat(faults().map(Verdict::messageKey)).allMatch(words::containsKey);
    }

    /// Each fault that the checks above can find.
    private static Stream<NumberVerdict> faults() {
        return Stream.of(
                        Inn.check("x"),
                        Inn.check("1"),
                        Inn.check("0000000000"),
                        Inn.check("7707083894"),
                        Ogrn.check("x"),
                        Ogrn.check("1"),
                        Ogrn.check("3027700132195"),
                        Ogrn.check("1027700132196"),
                        Kpp.check("_"),
                        Kpp.check("1"),
                        Kpp.check("AB0701001"),
                        Bic.check("x"),
                        Bic.check("1"),
                        Bic.check("144525225"),
                        BankAccount.check("1"),
                        BankAccount.check("1/1"),
                        BankAccount.check("049805746/x"),
                        BankAccount.check("049805746/1"),
                        BankAccount.check("049805746/11111111111111111111"),
                        BankAccount.check("049805746/40602810800000000025"),
                        Kbk.check("_"),
                        Kbk.check("1"),
                        Kbk.check("00000000000000000000"),
                        Oktmo.check("x"),
                        Oktmo.check("1"),
                        Uin.check("x"),
                        Uin.check("1"),
                        Uin.check("18800000000000000009"),
                        Uin.check("32116102414550976333"),
                        Uip.check("_"),
                        Uip.check("1"),
                        Uip.check("40498057461234562911202600000001"),
                        PayerIdentifier.check("_"),
                        PayerIdentifier.check("1"),
                        PayerIdentifier.check("5000000000500100732259"))
                .peek(verdict -> assertThat(verdict.valid()).as(verdict.kind()).isFalse());
    }

    private static NumberVerdict check(String kind, String text) {
        return switch (kind) {
            case "kpp" -> Kpp.check(text);
            case "kbk" -> Kbk.check(text);
            case "oktmo" -> Oktmo.check(text);
            default -> Uip.check(text);
        };
    }
}
