package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import okno.platform.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeFormTests {
    @Test
    void readsRequisitesOfABudget() {
        var form = PayeeForm.of(Payees.changed(Map.of("account", "0310 0643 0000 0001 2100")));

        assertThat(form.problems()).isEmpty();
        var payee = form.payee();
        assertThat(payee.account().number()).isEqualTo("03100643000000012100");
        assertThat(PayeeForm.of(payee).payee()).isEqualTo(payee);
    }

    @Test
    void readsRequisitesOfABank() {
        var payee = Payees.bank();

        assertThat(PayeeForm.of(payee).problems()).isEmpty();
        assertThat(payee.kbk()).isEmpty();
        assertThat(payee.correspondent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name,                 '',                   payments.payee.name",
        "inn,                  2626034508,           identifiers.inn.check-digit",
        "inn,                  500100732259,         payments.payee.inn-of-person",
        "kpp,                  '',                   identifiers.kpp.length",
        "account,              031006430000000121,   identifiers.account.length",
        "bic,                  110702101,            identifiers.bic.form",
        "bankName,             '',                   payments.payee.bank-name",
        "correspondentAccount, 40102810445370000013, identifiers.account.check-digit",
        "kbk,                  '',                   payments.payee.needed-by-budget",
        "kbk,                  0721080728101100011,  identifiers.kbk.length",
        "oktmo,                0,                    payments.payee.needed-by-budget",
        "oktmo,                0770100,              identifiers.oktmo.length"
    })
    void saysWhichFieldIsWrong(String field, String typed, String key) {
        assertThat(PayeeForm.of(Payees.changed(Map.of(field, typed))).problems())
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(tuple(field, key));
    }

    @Test
    void takesNamesOf160Characters() {
        assertThat(PayeeForm.of(Payees.changed(Map.of("name", "я".repeat(160)))).problems())
                .isEmpty();
        assertThat(PayeeForm.of(Payees.changed(Map.of("name", "я".repeat(161)))).problems())
                .hasSize(1);
    }

    @Test
    void cannotHoldNonsense() {
        var payee = Payees.treasury();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Payee(
                                        "two\nlines",
                                        payee.inn(),
                                        payee.kpp(),
                                        payee.account(),
                                        payee.bankName(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()));
    }
}
