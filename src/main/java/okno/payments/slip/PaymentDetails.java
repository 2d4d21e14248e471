package okno.payments.slip;

import okno.identifiers.Uin;
import okno.payments.ChargeTerms;
import okno.payments.Kopecks;
import okno.payments.Payee;

/// What a bank has to be told to pay one charge. Nothing of the payer: the УИН is enough to find
/// the charge, and papers get lost.
///
/// @param amount more than nought
/// @param purpose up to 210 characters
public record PaymentDetails(Payee payee, Kopecks amount, String purpose, Uin uin) {

    /// @throws IllegalArgumentException if there is nothing to pay, or no purpose that fits
    public PaymentDetails {
        if (amount.isZero()
                || purpose.isBlank()
                || purpose.length() > ChargeTerms.LONGEST_PURPOSE) {
            throw new IllegalArgumentException("nothing that a bank could pay");
        }
    }
}
