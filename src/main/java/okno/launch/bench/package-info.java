/// Measures the portal against bare references of the same work, in one run and by turns, since
/// figures of different machines and days cannot be compared.
@NullMarked
package okno.launch.bench;

import org.jspecify.annotations.NullMarked;
