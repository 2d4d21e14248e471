package okno.accounts.web;

import okno.platform.web.Problems;

/// The door for citizens.
///
/// @param back where to go after
/// @param word which word of success to say: the key of a text, or an empty one
public record LoginPage(String snils, String back, String word, Problems problems) {}
