package okno.identifiers;

import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// An account in a bank or in the Treasury: twenty digits, the ninth of which makes those of the
/// number and of the bank fit each other (Bank of Russia, 08.09.1997 No 515).
///
/// Accounts that the Treasury keeps begin with nought and follow a rule of their own: of these only
/// the form is checked.
///
/// @param bic who keeps the account
/// @param number twenty digits
public record BankAccount(Bic bic, String number) {

    private static final int LENGTH = 20;
    private static final int[] WEIGHTS = {7, 1, 3};

    /// @throws IllegalArgumentException if there can be no such account there
    public BankAccount {
        if (judge(bic, number) != Found.VALID) {
            throw new IllegalArgumentException("not an account: " + judge(bic, number));
        }
    }

    /// Reads a number written with any spaces and hyphens, or none.
    public static Optional<BankAccount> parse(Bic bic, String text) {
        return check(bic, text).valid()
                ? Optional.of(new BankAccount(bic, Digits.compact(text)))
                : Optional.empty();
    }

    /// Tells whether there can be such an account and, if not, the first reason why.
    public static NumberVerdict check(Bic bic, String text) {
        return verdict(judge(bic, Digits.compact(text)));
    }

    /// The same of both in one text, `БИК/account`.
    public static NumberVerdict check(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return verdict(Found.FORM);
        }
        return Bic.parse(text.substring(0, slash))
                .map(bic -> check(bic, text.substring(slash + 1)))
                .orElseGet(() -> verdict(Found.BIC));
    }

    private static Found judge(Bic bic, String text) {
        if (!Digits.areAll(text)) {
            return Found.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return Found.LENGTH;
        }
        if (text.chars().distinct().count() == 1) {
            return Found.DEGENERATE;
        }
        return text.startsWith("0") || keyFits(bic, text) ? Found.VALID : Found.CHECK_DIGIT;
    }

    private static boolean keyFits(Bic bic, String account) {
        boolean settles =
                account.startsWith("301") || account.startsWith("40102") || bic.ofCentralBank();
        var digits = (settles ? bic.settlementNumber() : bic.clientNumber()) + account;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Digits.at(digits, i) * WEIGHTS[i % WEIGHTS.length] % 10;
        }
        return sum % 10 == 0;
    }

    private static NumberVerdict verdict(Found found) {
        return new NumberVerdict("account", found);
    }
}
