/// The pages that look over all modules: the front page, the cabinet's overview and the
/// administrator's. It owns nothing, composes what others publish, and nobody uses it.
@ApplicationModule(displayName = "Home")
@NullMarked
package okno.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
