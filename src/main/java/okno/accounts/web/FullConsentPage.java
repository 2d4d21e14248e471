package okno.accounts.web;

import okno.accounts.registration.ConsentText;
import okno.platform.web.Problems;

/// The consent, on a page of its own.
///
/// @param given whether it was given before
public record FullConsentPage(ConsentText text, boolean given, Problems problems) {}
