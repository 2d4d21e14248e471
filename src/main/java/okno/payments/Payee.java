package okno.payments;

import java.util.Optional;
import okno.identifiers.BankAccount;
import okno.identifiers.Bic;
import okno.identifiers.Inn;
import okno.identifiers.Kbk;
import okno.identifiers.Kpp;
import okno.identifiers.Oktmo;

/// Where the money of a body goes: the requisites that a charge, a slip and a payment carry.
///
/// @param name the owner of the account, 160 characters at most: for a budget, the body of the
///     Treasury and in brackets who administers the revenue
/// @param inn of an organisation
/// @param kpp of an organisation
/// @param account the account and the БИК of who keeps it
/// @param bankName who keeps it
/// @param correspondent the correspondent account of the bank, or the single account of the
///     Treasury
/// @param kbk empty if the money is no revenue of a budget
/// @param oktmo empty if the money is no revenue of a budget
public record Payee(
        String name,
        Inn inn,
        Kpp kpp,
        BankAccount account,
        String bankName,
        Optional<BankAccount> correspondent,
        Optional<Kbk> kbk,
        Optional<Oktmo> oktmo) {
    static final int LONGEST_NAME = 160;

    /// @throws IllegalArgumentException if these cannot be requisites of a body;
    ///     [PayeeForm#problems()] says why
    public Payee {
        if (!Requisites.isText(name, LONGEST_NAME)
                || !Requisites.isText(bankName, LONGEST_NAME)
                || inn.ofPerson()
                || correspondent.filter(it -> !it.bic().equals(account.bic())).isPresent()) {
            throw new IllegalArgumentException("not requisites of a body");
        }
    }

    /// Who keeps the account.
    public Bic bic() {
        return account.bic();
    }

    /// Rules of requisites that are no numbers.
    static final class Requisites {
        private Requisites() {}

        /// A text of one line that a bank can read.
        static boolean isText(String text, int longest) {
            return !text.isBlank()
                    && text.length() <= longest
                    && text.chars().noneMatch(Character::isISOControl);
        }

        /// The single account of revenues of a budget, which needs a КБК and an ОКТМО to divide
        /// them.
        static boolean isOfRevenues(String account) {
            return account.replaceAll("[^0-9]", "").startsWith("03100");
        }
    }
}
