package okno.catalogue.web;

import java.util.List;
import okno.catalogue.DocumentEntry;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// A document of the register.
///
/// @param issuers who gives it out; those without an address have no page here
/// @param givenBy the services that give it
/// @param uses a page of the services that need it
/// @param blanks what it is written on
public record DocumentPage(
        DocumentEntry document,
        List<Link> issuers,
        List<Link> givenBy,
        List<Use> uses,
        List<BlankView> blanks,
        @Nullable String previous,
        @Nullable String next) {

    /// A service with how it needs the document.
    public record Use(Link service, DocumentEntry.Use need) {}
}
