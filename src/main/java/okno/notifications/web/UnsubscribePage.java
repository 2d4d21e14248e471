package okno.notifications.web;

import okno.notifications.ladder.Theme;

/// «Не присылать письма».
///
/// @param token of the link
/// @param stopped whether they were stopped a moment ago
public record UnsubscribePage(String token, Theme theme, boolean stopped) {}
