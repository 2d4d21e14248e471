package okno.accounts.web;

import java.util.UUID;
import okno.platform.web.Problems;

/// The form of quick registration.
///
/// @param captcha whose picture is shown
/// @param consentVersion the wording that the box stands for
/// @param shortest characters at least in a password
public record QuickPage(
        QuickFields fields, UUID captcha, String consentVersion, int shortest, Problems problems) {}
