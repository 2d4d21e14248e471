package okno.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form to fill in, with every version of it that the portal ever offered.
///
/// @param about what it is for; empty where nobody said
/// @param act the act that sets it, in words; absent where no act does or none is known
/// @param services slugs of the services it belongs to
/// @param versions the newest first; none where the portal has no file of it
public record Blank(
        String slug,
        String title,
        String about,
        Optional<String> act,
        List<String> services,
        List<Version> versions) {

    /// The folder of resources that holds the files.
    public static final String FOLDER = "packages/blanks";

    public Blank {
        services = List.copyOf(services);
        versions = List.copyOf(versions);
    }

    /// The version to be filled in on a day.
    public Optional<Version> inForce(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).findFirst();
    }

    /// The version that is in force from a day on.
    public Optional<Version> version(LocalDate from) {
        return versions.stream().filter(version -> version.from().equals(from)).findFirst();
    }

    /// The first day of the version that came after another one; absent for the newest.
    public Optional<LocalDate> replacedOn(Version version) {
        return versions.stream()
                .map(Version::from)
                .filter(from -> from.isAfter(version.from()))
                .min(LocalDate::compareTo);
    }

    Blank with(List<String> users) {
        return new Blank(slug, title, about, act, users, versions);
    }

    /// The files of a blank from a day on.
    ///
    /// @param sample the same blank filled in
    public record Version(LocalDate from, File form, Optional<File> sample) {}

    /// A file of the folder.
    ///
    /// @param bytes its size
    /// @param tag what tells its content from any other, as an entity tag of HTTP
    public record File(String name, long bytes, String tag) {

        /// «PDF».
        public String format() {
            return ending().toUpperCase(Locale.ROOT);
        }

        /// The ending of its name, without the dot.
        public String ending() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
