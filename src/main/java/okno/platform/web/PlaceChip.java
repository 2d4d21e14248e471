package okno.platform.web;

/// The chosen place, as the header of a page shows it.
public record PlaceChip(String name, String oktmo) {}
