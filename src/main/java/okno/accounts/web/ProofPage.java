package okno.accounts.web;

import okno.platform.web.Problems;

/// Where the password is given once more.
///
/// @param action where it is sent
/// @param back where to go after
public record ProofPage(String action, String back, Problems problems) {}
