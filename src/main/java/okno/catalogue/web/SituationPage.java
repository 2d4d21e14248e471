package okno.catalogue.web;

import java.util.List;
import okno.catalogue.ServiceEntry;
import okno.platform.web.Link;
import okno.platform.web.Prose;

/// A situation of life.
///
/// @param steps services in the order in which they are needed
/// @param shared documents that serve several of the steps
/// @param place name of the chosen place; empty if none is chosen
public record SituationPage(
        String title,
        Prose text,
        List<ServiceEntry> steps,
        List<SharedDocument> shared,
        String place) {

    /// A document to have ready for several services.
    ///
    /// @param page of it in the register
    /// @param steps numbers of the steps that ask for it, from 1
    public record SharedDocument(Link page, List<Integer> steps) {}
}
