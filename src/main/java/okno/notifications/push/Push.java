package okno.notifications.push;

import java.util.Locale;
import java.util.UUID;

/// A notice as a browser shows it. A screen may be seen by anybody, so it names neither people nor
/// what they ask for.
///
/// @param id the same each time the same notice is sent: a browser shows it once
/// @param link a path of the portal
public record Push(UUID id, String title, String text, String link, Locale language) {}
