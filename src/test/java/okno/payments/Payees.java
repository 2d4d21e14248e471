package okno.payments;

import java.util.HashMap;
import java.util.Map;

/// Requisites to test with; their check digits fit.
public final class Payees {
    private static final Map<String, String> TREASURY =
            Map.of(
                    "name", "УФК по Ставропольскому краю",
                    "inn", "2626034507",
                    "kpp", "262601001",
                    "account", "03100643000000012100",
                    "bic", "010702101",
                    "bankName", "ОТДЕЛЕНИЕ СТАВРОПОЛЬ БАНКА РОССИИ",
                    "correspondentAccount", "40102810345370000013",
                    "kbk", "07210807281011000110",
                    "oktmo", "07701000");

    private Payees() {}

    /// Revenue of a budget.
    public static Payee treasury() {
        return PayeeForm.of(TREASURY).payee();
    }

    /// An account in a bank, without codes of a budget and without a correspondent account.
    public static Payee bank() {
        return PayeeForm.of(
                        changed(
                                Map.of(
                                        "account", "40602810700000000025",
                                        "bic", "049805746",
                                        "correspondentAccount", "0",
                                        "kbk", "",
                                        "oktmo", "")))
                .payee();
    }

    /// The fields of a form of these requisites with some of them changed.
    public static Map<String, String> changed(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(TREASURY);
        fields.putAll(changes);
        return fields;
    }
}
