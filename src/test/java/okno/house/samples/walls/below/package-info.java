/// A module that declares to use nobody.
@ApplicationModule(allowedDependencies = {})
package okno.house.samples.walls.below;

import org.springframework.modulith.ApplicationModule;
