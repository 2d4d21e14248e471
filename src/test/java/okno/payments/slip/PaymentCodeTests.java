package okno.payments.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.Payee;
import okno.payments.PayeeForm;
import okno.payments.Payees;
import okno.platform.qr.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentCodeTests {
    private static final Uin UIN = new Uin("1114565226000000000000171");
    private static final String TEXT =
            "ST00012|Name=УФК по Ставропольскому краю|PersonalAcc=03100643000000012100"
                    + "|BankName=ОТДЕЛЕНИЕ СТАВРОПОЛЬ БАНКА РОССИИ|BIC=010702101"
                    + "|CorrespAcc=40102810345370000013|Sum=250000|Purpose=Госпошлина за апостиль"
                    + "|PayeeINN=2626034507|KPP=262601001|CBC=07210807281011000110|OKTMO=07701000"
                    + "|UIN=1114565226000000000000171";

    @Test
    void namesTheMandatoryFieldsFirst() {
        assertThat(PaymentCode.write(details(Payees.treasury(), "Госпошлина за апостиль")))
                .isEqualTo(TEXT);
    }

    @Test
    void writesNoughtForNoCorrespondentAccount() {
        assertThat(PaymentCode.write(details(Payees.bank(), "Плата за детский сад")))
                .contains("|CorrespAcc=0|")
                .doesNotContain("CBC=", "OKTMO=");
    }

    @Test
    void takesASeparatorThatStandsInNoValue() {
        var code = PaymentCode.write(details(Payees.treasury(), "Плата 1|2 ~3"));

        assertThat(code).startsWith("ST00012^Name=");
        assertThat(PaymentCode.read(code)).map(it -> it.get("Purpose")).contains("Плата 1|2 ~3");
    }

    @Test
    void writesValuesWithoutTheSeparatorWhenNoneIsLeft() {
        var code = PaymentCode.write(details(Payees.treasury(), "|~^_*; всё"));

        assertThat(code).startsWith("ST00012|Name=");
        assertThat(PaymentCode.read(code)).map(it -> it.get("Purpose")).contains("~^_*; всё");
    }

    @Test
    void readsWhatItWrites() {
        var code = PaymentCode.read(TEXT).orElseThrow();

        assertThat(code.uin()).contains(UIN);
        assertThat(code.amount()).contains(new Kopecks(250_000));
        assertThat(code.get("bic")).isEqualTo("010702101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ST00012|name=А|UIN=1114565226000000000000171|sum=250000",
                "ST00011;SUM=250000;uin=1114565226000000000000171;Purpose=a=b",
                " ST00012|Sum=250000|junk|=x|UIN=1114565226000000000000171|UIN=0\n"
            })
    void readsWhatOthersWrite(String text) {
        var code = PaymentCode.read(text).orElseThrow();

        assertThat(code.uin()).contains(UIN);
        assertThat(code.amount()).contains(new Kopecks(250_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ST00012",
                "ST00012|",
                "ST00012|Sum",
                "ST00014|Sum=1",
                "https://example.ru/?Sum=1"
            })
    void readsNothingElse(String text) {
        assertThat(PaymentCode.read(text)).isEmpty();
        assertThat(PaymentCode.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void takesNothingForANumberThatIsNone() {
        var code = PaymentCode.read("ST00012|Sum=12.50|UIN=0|Name=").orElseThrow();

        assertThat(code.amount()).isEmpty();
        assertThat(code.uin()).isEmpty();
        assertThat(code.get("Name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, windows-1251", "2, UTF-8", "3, KOI8-R"})
    void readsEachEncodingOfTheStandard(char digit, String charset) {
        var text = TEXT.replace("ST00012", "ST0001" + digit);

        assertThat(PaymentCode.read(text.getBytes(Charset.forName(charset))))
                .map(code -> code.get("Purpose"))
                .contains("Госпошлина за апостиль");
    }

    @Test
    void noticesBytesThatAreNotOfTheirEncoding() {
        assertThat(PaymentCode.read(TEXT.getBytes(Charset.forName("windows-1251")))).isEmpty();
    }

    @Test
    void fitsIntoACodeAtItsLongest() {
        var longest =
                PayeeForm.of(
                                Payees.changed(
                                        Map.of(
                                                "name", "я".repeat(160),
                                                "bankName", "я".repeat(160))))
                        .payee();
        var text = PaymentCode.write(details(longest, "я".repeat(210)));

        assertThat(QrCode.of(text).size()).isPositive();
    }

    @Test
    void paysSomethingForSomething() {
        var payee = Payees.treasury();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentDetails(payee, Kopecks.ZERO, "x", UIN));
        assertThatIllegalArgumentException().isThrownBy(() -> details(payee, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> details(payee, "я".repeat(211)));
    }

    private static PaymentDetails details(Payee payee, String purpose) {
        return new PaymentDetails(payee, new Kopecks(250_000), purpose, UIN);
    }
}
