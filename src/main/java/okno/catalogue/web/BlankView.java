package okno.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import okno.catalogue.Blank;
import okno.platform.Zones;

/// A blank with one of its versions.
///
/// @param version the version meant; absent where there is no file of it
public record BlankView(Blank blank, Optional<Blank.Version> version) {
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
    }

    /// The blank as it is to be filled in now.
    static BlankView now(Blank blank, Clock clock) {
        return new BlankView(blank, blank.inForce(today(clock)));
    }

    /// The page of the blank.
    public String path() {
        return "/documents/blanks/" + blank.slug();
    }

    /// The page of a version.
    public String path(Blank.Version one) {
        return path() + "/" + one.from();
    }

    /// Where the file to fill in is downloaded.
    public String formPath(Blank.Version one) {
        return path(one) + "/form";
    }

    /// Where the filled sample is downloaded.
    public String samplePath(Blank.Version one) {
        return path(one) + "/sample";
    }
}
