package okno.catalogue.web;

import java.util.List;
import okno.catalogue.ServiceEntry;
import okno.platform.web.Prose;

/// A situation of life.
///
/// @param steps services in the order in which they are needed
/// @param place name of the chosen place; empty if none is chosen
public record SituationPage(String title, Prose text, List<ServiceEntry> steps, String place) {}
