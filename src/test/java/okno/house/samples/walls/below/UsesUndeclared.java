package okno.house.samples.walls.below;

import okno.house.samples.walls.upper.Offer;

/// Crosses the wall.
record UsesUndeclared(Offer offer) {}
