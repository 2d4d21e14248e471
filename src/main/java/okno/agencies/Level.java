package okno.agencies;

/// Whose body or service it is, by the Constitution's levels of power.
public enum Level {
    FEDERAL,
    REGIONAL,
    MUNICIPAL
}
