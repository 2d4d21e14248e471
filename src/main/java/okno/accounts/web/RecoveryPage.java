package okno.accounts.web;

import java.util.UUID;
import okno.platform.web.Problems;

/// The request for a new password.
///
/// @param captcha whose picture is shown
public record RecoveryPage(String login, UUID captcha, Problems problems) {}
