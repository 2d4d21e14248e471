/// Services: their packages, published versions, cards, classifiers, blanks, search and the pages
/// to find them.
///
/// Packages come from `packages/` in the resources and are checked at the start; every new content
/// becomes an immutable row of `catalogue.service_version`. Imports (`catalogue.exchange`) add
/// services beside them. All pages are answered from memory, which follows the edition that the
/// database tells.
/// Start with [Catalogue], [ServicePackage] and [CatalogueSearch].
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "identifiers",
            "platform",
            "platform :: *",
            "content",
            "forms",
            "terms",
            "accounts",
            "accounts :: throttle",
            "agencies",
            "agencies :: hours",
            "agencies :: ports",
            "places",
            "attachments",
            "audit"
        })
@NullMarked
package okno.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
