package okno.places;

/// What a place is: a subject of the federation or one of the municipalities of the upper level.
public enum PlaceKind {
    REGION,
    /// Городской округ.
    CITY,
    /// Муниципальный округ.
    OKRUG,
    /// Муниципальный район.
    DISTRICT
}
