package okno.home.web;

/// A situation of life, as a tile.
///
/// @param icon that of the topic of its first service
/// @param services how many of its services there are in the place
public record SituationTile(String slug, String title, String icon, long services) {}
