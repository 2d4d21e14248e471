package okno.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.catalogue.Blank;
import okno.platform.web.Link;
import org.jspecify.annotations.Nullable;

/// A blank, or one of its versions.
///
/// @param replacedOn the first day of the version after the one that is shown, if there is one
/// @param inForce the version to be filled in today
/// @param services a page of the services it belongs to
/// @param documents what is written on it
public record BlankPage(
        BlankView view,
        LocalDate today,
        Optional<LocalDate> replacedOn,
        Optional<Blank.Version> inForce,
        List<Link> services,
        List<Link> documents,
        @Nullable String previous,
        @Nullable String next) {

    /// Whether the version that is shown is not the one to be filled in any longer.
    public boolean replaced() {
        return replacedOn.filter(day -> !day.isAfter(today)).isPresent();
    }

    /// Whether the version that is shown is not to be filled in yet.
    public boolean early() {
        return view.version().filter(shown -> shown.from().isAfter(today)).isPresent();
    }

    /// The versions beside the one that is shown, the newest first.
    public List<Blank.Version> others() {
        return view.blank().versions().stream()
                .filter(one -> view.version().filter(one::equals).isEmpty())
                .toList();
    }
}
