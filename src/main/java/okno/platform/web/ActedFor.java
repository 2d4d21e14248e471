package okno.platform.web;

/// The person the reader acts for.
///
/// @param name in full
/// @param over whether the right to act has ended since it was chosen: the reader acts for himself
///     again and is told so once
public record ActedFor(String name, boolean over) {}
