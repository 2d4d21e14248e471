package okno.accounts.web;

import okno.accounts.factors.Held;
import okno.platform.web.Problems;

/// Asks for a second factor.
///
/// @param action where the answer goes
/// @param held what the person can answer with
public record SecondStepPage(String action, Held held, Problems problems) {}
