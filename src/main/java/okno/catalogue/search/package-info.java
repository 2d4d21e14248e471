/// The search: entries, an index of them in memory, and what a typed question means. Knows nothing
/// of services or agencies, only of texts; so any catalogue can be searched, published or not.
///
/// A question is read by [WordReader]: [Readings] (keyboard, Latin letters), [Vocabulary]
/// (misspellings), spaces too many or too few. With [Synonyms] (everyday words) it becomes a
/// [Question] of concepts; [SearchIndex] fetches what may be meant, and [Ranking] puts it in order.
/// Start with [SearchIndex#find].
@NamedInterface("search")
@NullMarked
package okno.catalogue.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
