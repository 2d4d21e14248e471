/// The record of deeds: append-only and hash-chained, written by direct call in the transaction of
/// the deed, so that there is no deed without a trace. Owns `audit.entry` and `audit.link`.
/// Entries are linked into the chain a moment after they are committed, by one node at a time, so
/// that recording never makes transactions wait for each other.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package okno.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
