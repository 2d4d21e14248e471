package okno.submissions.web;

/// Says that an account is not sure enough for a service.
///
/// @param needed the level it takes: `STANDARD`, `CONFIRMED`
/// @param up where the account climbs, and then comes back to the order
public record LevelPage(String service, String slug, String needed, String up) {}
