package okno.places;

/// Remembers the chosen place beyond the device, for the person who is signed in. The module that
/// knows persons implements it; for a guest it does nothing.
public interface PlaceMemory {
    /// The person of the current request has chosen a place.
    void remember(String oktmo);

    /// The person of the current request wants no place chosen.
    void forget();
}
