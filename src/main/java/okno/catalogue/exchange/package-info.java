/// The exchange folder: catalogues that come from elsewhere as JSON Lines. Reads what is there and
/// tells what was not understood. Start with [ExchangeFolder].
@NamedInterface("exchange")
@NullMarked
package okno.catalogue.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
