package okno.notifications;

import java.time.Instant;

/// A message that would have left a demonstration. Its parts are those of `/demo/outbox.json`.
///
/// @param to an address or a number
/// @param channel `email`, `sms` or `letter`
public record OutboxMessage(String to, String channel, String subject, String text, Instant at) {}
