package okno.house.samples.walls.upper.inner;

/// What a module keeps to itself.
public final class Inner {
    private Inner() {}
}
