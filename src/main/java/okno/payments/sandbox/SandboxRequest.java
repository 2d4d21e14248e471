package okno.payments.sandbox;

/// What the shop asks.
///
/// @param path below the base of the API, with its slash: `/payments`
/// @param authorization the header, or an empty text
/// @param key the header `Idempotence-Key`, or an empty text
/// @param body JSON, or an empty text
record SandboxRequest(String method, String path, String authorization, String key, String body) {}
