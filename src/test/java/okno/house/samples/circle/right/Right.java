package okno.house.samples.circle.right;

import okno.house.samples.circle.left.Left;

/// Uses the one that uses it.
public record Right(Left left) {}
