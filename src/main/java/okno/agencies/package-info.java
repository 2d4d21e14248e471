/// Bodies of power, their offices with opening hours, and which officers work for which body.
///
/// Agencies come from `packages/agencies/*.yaml` and by imports (`agencies.imported`), and are held
/// in memory; the table `agencies.officer` ties members of staff to them. Start with [Agencies],
/// [Officers] and [AgencyExchange].
@ApplicationModule(
        displayName = "Agencies",
        allowedDependencies = {
            "identifiers",
            "content",
            "platform",
            "platform :: *",
            "terms",
            "accounts",
            "places",
            "audit"
        })
@NullMarked
package okno.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
