package okno.house.samples.walls.aside;

import okno.house.samples.walls.upper.inner.Inner;

/// Crosses the wall.
record ReachesInto(Inner inner) {}
