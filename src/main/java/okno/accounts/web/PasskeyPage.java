package okno.accounts.web;

import okno.platform.web.Problems;

/// Adds a passkey.
///
/// @param home the page about security
/// @param name what is proposed to call it
public record PasskeyPage(String home, String name, Problems problems) {}
