/// What changed in a card from one version to the next, fact by fact.
@NullMarked
package okno.catalogue.history;

import org.jspecify.annotations.NullMarked;
