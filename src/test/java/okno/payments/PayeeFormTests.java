package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okno.platform.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeFormTests {
    private static final Map<String, String> TREASURY =
            Map.of(
                    "name", "УФК по Ставропольскому краю (Комитет по делам архивов)",
                    "inn", "2626034507",
                    "kpp", "262601001",
                    "account", "0310 0643 0000 0001 2100",
                    "bic", "010702101",
                    "bankName", "ОТДЕЛЕНИЕ СТАВРОПОЛЬ БАНКА РОССИИ//УФК по Ставропольскому краю",
                    "correspondentAccount", "40102810345370000013",
                    "kbk", "07210807281011000110",
                    "oktmo", "07701000");

    @Test
    void readsRequisitesOfABudget() {
        var form = PayeeForm.of(TREASURY);

        assertThat(form.problems()).isEmpty();
        var payee = form.payee();
        assertThat(payee.account().number()).isEqualTo("03100643000000012100");
        assertThat(payee.bic().ofTreasury()).isTrue();
        assertThat(PayeeForm.of(payee).payee()).isEqualTo(payee);
    }

    @Test
    void readsRequisitesOfABank() {
        var form =
                PayeeForm.of(
                        changed(
                                Map.of(
                                        "account", "40602810700000000025",
                                        "bic", "049805746",
                                        "correspondentAccount", "0",
                                        "kbk", "0",
                                        "oktmo", "")));

        assertThat(form.problems()).isEmpty();
        assertThat(form.payee().kbk()).isEmpty();
        assertThat(form.payee().correspondent()).isEmpty();
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
        assertThat(PayeeForm.of(changed(Map.of(field, typed))).problems())
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(tuple(field, key));
    }

    @Test
    void takesNamesOf160Characters() {
        assertThat(PayeeForm.of(changed(Map.of("name", "я".repeat(160)))).problems()).isEmpty();
        assertThat(PayeeForm.of(changed(Map.of("name", "я".repeat(161)))).problems()).hasSize(1);
    }

    @Test
    void cannotHoldNonsense() {
        var payee = PayeeForm.of(TREASURY).payee();

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

    private static Map<String, String> changed(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(TREASURY);
        fields.putAll(changes);
        return fields;
    }
}
