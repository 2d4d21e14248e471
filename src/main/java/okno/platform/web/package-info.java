/// The platform's part for pages, their context, errors, the security chain and the cache of guest
/// pages.
@NamedInterface("web")
@NullMarked
package okno.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
