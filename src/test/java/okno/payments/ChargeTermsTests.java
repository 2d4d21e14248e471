package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import okno.identifiers.BankAccount;
import okno.identifiers.Bic;
import okno.identifiers.Inn;
import org.junit.jupiter.api.Test;

/// What may not stand in a charge is not even built.
class ChargeTermsTests {
    private static final String PURPOSE = "я".repeat(ChargeTerms.LONGEST_PURPOSE);
    private static final String ACT = "я".repeat(ChargeTerms.LONGEST_ACT);
    private static final String NAME = "я".repeat(Payer.LONGEST_NAME);

    @Test
    void takeWhatFits() {
        assertThatCode(() -> terms(1, PURPOSE, Optional.of(ACT))).doesNotThrowAnyException();
        assertThatCode(() -> terms(1, "П", Optional.empty())).doesNotThrowAnyException();
        assertThat(new Payer(Optional.empty(), NAME).toString()).doesNotContain(NAME);
    }

    @Test
    void refuseWhatDoesNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(0, "П", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(1, " ", Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(1, PURPOSE + "я", Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(1, "П", Optional.of(ACT + "я")));
    }

    @Test
    void aPayerHasANameOfSomeLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Payer(Optional.empty(), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payer(Optional.empty(), NAME + "я"));
    }

    @Test
    void aPayeeIsABodyWithBothAccountsAtOneBank() {
        var bic = Bic.parse("010702101").orElseThrow();
        var person = Inn.parse("500100732259").orElseThrow();
        var elsewhere =
                Optional.of(
                        new BankAccount(
                                Bic.parse("044525225").orElseThrow(), "30101810400000000225"));

        assertThatCode(() -> payee("УФК", "БАНК", Bills.PAYEE.inn(), Optional.empty()))
                .doesNotThrowAnyException();
        assertThat(Bills.PAYEE.bic()).isEqualTo(bic);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payee("", "БАНК", Bills.PAYEE.inn(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payee("УФК", "", Bills.PAYEE.inn(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payee("УФК", "БАНК", person, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payee("УФК", "БАНК", Bills.PAYEE.inn(), elsewhere));
    }

    @Test
    void aChargeIsOpenInThreeStates() {
        assertThat(ChargeState.values())
                .filteredOn(ChargeState::open)
                .containsExactly(ChargeState.NOT_PAID, ChargeState.PARTLY, ChargeState.OVERDUE);
    }

    private static ChargeTerms terms(long kopecks, String purpose, Optional<String> act) {
        return new ChargeTerms(
                new Kopecks(kopecks),
                Optional.empty(),
                purpose,
                act,
                Optional.empty(),
                Bills.PAYEE);
    }

    private static Payee payee(
            String name, String bank, Inn inn, Optional<BankAccount> correspondent) {
        return new Payee(
                name,
                inn,
                Bills.PAYEE.kpp(),
                Bills.PAYEE.account(),
                bank,
                correspondent,
                Optional.empty(),
                Optional.empty());
    }
}
