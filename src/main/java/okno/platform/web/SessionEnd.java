package okno.platform.web;

import java.time.Duration;

/// When the session behind a page will end, so that the page can warn in time.
///
/// @param idle how long nothing may be done, from now
/// @param left how long the session lasts at most, from now, whatever is done
public record SessionEnd(Duration idle, Duration left) {}
