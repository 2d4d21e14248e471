package okno.payments.sandbox;

/// What the shop is answered.
///
/// @param body JSON
record SandboxAnswer(int status, String body) {}
