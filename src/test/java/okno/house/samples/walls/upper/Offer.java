package okno.house.samples.walls.upper;

/// What a module shows to others.
public final class Offer {
    private Offer() {}
}
