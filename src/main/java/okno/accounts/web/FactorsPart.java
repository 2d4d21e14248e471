package okno.accounts.web;

import java.util.List;
import okno.accounts.factors.Held;
import okno.accounts.factors.Passkey;

/// The part of the pages about security that tells of factors.
///
/// @param home the page that it is part of
/// @param mayRemove whether a factor may be taken away
public record FactorsPart(String home, Held held, List<Passkey> passkeys, boolean mayRemove) {}
