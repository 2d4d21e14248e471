package okno.house.samples.circle.left;

import okno.house.samples.circle.right.Right;

/// Uses the one that uses it.
public record Left(Right right) {}
