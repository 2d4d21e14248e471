package okno.platform.web;

/// A short fact with its sign, under an entry of a list: «30 дней», «бесплатно».
///
/// @param icon a name of `static/icons.svg`
/// @param text in the reader's language
public record Fact(String icon, String text) {}
