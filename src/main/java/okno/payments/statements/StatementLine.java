package okno.payments.statements;

import java.time.LocalDate;
import java.util.Optional;
import okno.identifiers.Uin;
import okno.payments.Kopecks;

/// One movement of money in an account, as its bank tells it.
///
/// @param line where it begins in the file
/// @param account whose statement it stands in
/// @param incoming whether money came in
/// @param reversal whether it takes back another movement
/// @param bookedOn the day it changed the balance
/// @param paidOn the day the payer paid, no later than that
/// @param number of the document, empty if the bank gives none
/// @param party who paid, or was paid
/// @param payee the account the money was meant for
public record StatementLine(
        int line,
        String account,
        boolean incoming,
        boolean reversal,
        Kopecks amount,
        LocalDate bookedOn,
        LocalDate paidOn,
        String number,
        Party party,
        String payee,
        Optional<Uin> uin,
        String purpose) {

    /// The other side of a movement.
    public record Party(String name, String inn, String account, String bic) {
        /// Never the person: it must not end up in a log.
        @Override
        public String toString() {
            return "Party[]";
        }
    }

    /// Never the payer nor the purpose, which often names him.
    @Override
    public String toString() {
        return "StatementLine[" + line + "]";
    }
}
