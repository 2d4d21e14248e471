/// The legal clock: production calendars of Russia and its regions, legal terms in working days,
/// calendar days, months and hours, suspensions, and a sentence that says why a term ends then.
///
/// Pure Java, neither Spring nor SQL: the portal, the command line and the checker of service
/// packages count alike. The calendars are `terms/transfers.csv` and `terms/holidays.csv`.
@ApplicationModule(
        displayName = "Legal clock",
        allowedDependencies = {})
@NullMarked
package okno.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
