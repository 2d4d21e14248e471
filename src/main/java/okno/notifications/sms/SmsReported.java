package okno.notifications.sms;

import java.util.UUID;

/// What a provider reported of a message in the end. Published once for each way it ended, in the
/// transaction that keeps the report.
///
/// @param message the id it was sent under
/// @param provider who reports
/// @param delivered whether the telephone has it
/// @param reason why not, as the key of a text; empty when it was delivered
public record SmsReported(UUID message, String provider, boolean delivered, String reason) {}
