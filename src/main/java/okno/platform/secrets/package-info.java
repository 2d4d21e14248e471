/// The platform's part for sealing and fingerprinting with the keys of the settings.
@NamedInterface("secrets")
@NullMarked
package okno.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
