package okno.places;

import java.util.Optional;

/// The place that the reader of a page has chosen, empty if none. A controller gets it by taking a
/// parameter of this type.
public record ChosenPlace(Optional<Place> place) {
    public static final ChosenPlace NONE = new ChosenPlace(Optional.empty());
}
