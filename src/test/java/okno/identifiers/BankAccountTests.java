package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okno.identifiers.NumberVerdict.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTests {

    /// The worked examples of the Bank of Russia, single accounts of the Treasury, an account of
    /// the Treasury and accounts that a unit of the Bank of Russia kept itself.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "049805000/30101810800000000746",
                "049805746/40602810700000000025",
                "049805746/4060 2810 7000 0000 0025",
                "010702101/40102810345370000013",
                "017501500/40102810645370000062",
                "010702101/03100643000000012100",
                "044583001/40101810800000010041",
                "044525000/40101810845250010102",
            })
    void takesAccountsOfBanksAndOfTheTreasury(String text) {
        assertThat(BankAccount.check(text)).isEqualTo(new NumberVerdict("account", Found.VALID));
    }

    @ParameterizedTest
    @CsvSource({
        "049805000/30101810700000000746, CHECK_DIGIT",
        "049805746/40602810800000000025, CHECK_DIGIT",
        "049805747/40602810700000000025, CHECK_DIGIT",
        "010702101/40102810445370000013, CHECK_DIGIT",
        "049805746/4060281070000000002,  LENGTH",
        "010702101/0310064300000001210,  LENGTH",
        "049805746/,                     LENGTH",
        "049805746/4060281070000000002A, CHARACTERS",
        "010702101/00000000000000000000, DEGENERATE",
        "04980574/40602810700000000025,  BIC",
        "149805746/40602810700000000025, BIC",
        "/40602810700000000025,          BIC",
        "40602810700000000025,           FORM",
        "'',                             FORM"
    })
    void saysWhyAnAccountIsRefused(String text, Found found) {
        assertThat(BankAccount.check(text)).isEqualTo(new NumberVerdict("account", found));
    }

    @Test
    void findsAnyOneWrongDigitOfTheAccountAndOfTheClientNumber() {
        var bic = new Bic("049805746");

        assertThat(Slips.ofOneDigit("40602810700000000025"))
                .filteredOn(it -> !it.startsWith("0"))
                .noneMatch(it -> BankAccount.check(bic, it).valid());
        assertThat(Slips.ofOneDigit("746"))
                .filteredOn(it -> !it.startsWith("00"))
                .noneMatch(
                        it -> BankAccount.check("049805" + it + "/40602810700000000025").valid());
    }

    @ParameterizedTest
    @CsvSource({
        "044525225, VALID",
        "010702101, VALID",
        "024501901, VALID",
        "004525987, VALID",
        "034525225, FORM",
        "144525225, FORM",
        "04452522,  LENGTH",
        "04452522X, CHARACTERS"
    })
    void knowsCodesOfBanksAndOfTheTreasury(String text, Found found) {
        assertThat(Bic.check(text)).isEqualTo(new NumberVerdict("bic", found));
        assertThat(Bic.parse(text).isPresent()).isEqualTo(found == Found.VALID);
    }

    @Test
    void cannotHoldNonsense() {
        var bic = new Bic("049805746");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankAccount(bic, "40602810800000000025"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bic("049 805 746"));
    }
}
