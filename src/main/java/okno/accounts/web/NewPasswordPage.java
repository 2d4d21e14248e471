package okno.accounts.web;

import okno.platform.web.Problems;

/// The choice of a new password.
public record NewPasswordPage(Problems problems) {}
