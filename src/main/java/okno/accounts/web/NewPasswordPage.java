package okno.accounts.web;

import okno.platform.web.Problems;

/// The choice of a new password.
///
/// @param action where it is sent
/// @param lead the key of the words about it
/// @param shortest characters at least
public record NewPasswordPage(String action, String lead, int shortest, Problems problems) {}
