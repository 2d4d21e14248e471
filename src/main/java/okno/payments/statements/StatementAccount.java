package okno.payments.statements;

import java.time.LocalDate;

/// What a statement says of an account over some days. Balances are kopecks, below nought where the
/// account is overdrawn.
///
/// @param line where it stands in the file
/// @param incoming kopecks that came in
/// @param outgoing kopecks that went out
public record StatementAccount(
        int line,
        String number,
        LocalDate from,
        LocalDate to,
        long opening,
        long incoming,
        long outgoing,
        long closing) {}
