package okno.accounts.signin;

import java.time.Instant;

/// A session of a person, as its owner sees it.
///
/// @param device «Firefox, Linux»; an empty text if the browser tells nothing known
/// @param current whether it is the one that asks
public record OpenSession(String device, Instant openedAt, Instant seenAt, boolean current) {}
