package okno.accounts.web;

import okno.platform.web.Problems;

/// Asks for a one-time code.
public record CodePage(Problems problems) {}
