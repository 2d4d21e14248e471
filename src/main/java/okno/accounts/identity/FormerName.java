package okno.accounts.identity;

import java.time.Instant;
import okno.accounts.FullName;

/// A name that a person had before.
public record FormerName(FullName name, Instant heldUntil) {}
