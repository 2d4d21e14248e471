package okno.payments.refunds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import okno.payments.Kopecks;
import okno.payments.refunds.Refund.Reason;

/// What a body has to order from a bank.
///
/// @param uin of the charge that the money had settled
/// @param reference what the statement calls the payment, by which the payer is found there
public record RefundOrder(
        Instant decidedAt,
        Optional<String> uin,
        Kopecks amount,
        Reason reason,
        String reference,
        LocalDate paidOn) {}
