package okno.payments.refunds;

import java.time.LocalDate;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.refunds.Refund.Reason;

/// Money that a body has no right to keep, and has not decided to give back yet.
///
/// @param uin of the charge that it was paid for
/// @param paidOn the first day on which an annulled charge was paid, the last of another
public record Owed(Uin uin, String purpose, Kopecks amount, LocalDate paidOn, Reason reason) {}
