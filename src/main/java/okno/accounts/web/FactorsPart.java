package okno.accounts.web;

import okno.accounts.factors.Held;

/// The part of the pages about security that tells of factors.
///
/// @param home the page that it is part of
/// @param mayRemove whether a factor may be taken away
public record FactorsPart(String home, Held held, boolean mayRemove) {}
