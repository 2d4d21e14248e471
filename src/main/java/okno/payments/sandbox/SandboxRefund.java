package okno.payments.sandbox;

import java.time.Instant;

/// A refund of the sandbox; it succeeds at once.
///
/// @param amount kopecks
record SandboxRefund(String id, String payment, long amount, Instant createdAt) {}
