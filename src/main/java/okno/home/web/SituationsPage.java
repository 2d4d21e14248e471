package okno.home.web;

import java.util.List;

/// All situations of life.
///
/// @param place the chosen place, or an empty text
public record SituationsPage(String place, List<SituationTile> situations) {}
