package okno.accounts.web;

import java.util.UUID;
import okno.platform.web.Problems;

/// The form of quick registration.
///
/// @param captcha whose picture is shown
/// @param consentVersion the wording that the box stands for
public record QuickPage(
        QuickFields fields, UUID captcha, String consentVersion, Problems problems) {}
