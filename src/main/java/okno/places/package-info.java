/// Places where people live and which offices serve: the 89 subjects of the federation and
/// municipalities, known by OKTMO with its history, and the place a visitor has chosen.
///
/// Owns no table: the places are `places/regions.csv` and `places/municipalities.csv`, the choice
/// is a cookie, and an account may remember it through [okno.places.PlaceMemory].
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {"platform", "platform :: *", "identifiers", "audit"})
@NullMarked
package okno.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
