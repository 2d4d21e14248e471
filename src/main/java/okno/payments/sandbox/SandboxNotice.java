package okno.payments.sandbox;

import java.time.Instant;

/// A notification on its way to the shop.
///
/// @param body JSON, as it was when the thing happened
/// @param dueAt when it is sent, or sent again
/// @param attempts how often it was sent in vain
public record SandboxNotice(String id, String body, Instant dueAt, int attempts) {
    SandboxNotice again(Instant at) {
        return new SandboxNotice(id, body, at, attempts + 1);
    }
}
