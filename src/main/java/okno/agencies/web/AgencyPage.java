package okno.agencies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.agencies.Agency;
import okno.agencies.OfferedServices.Offered;
import okno.agencies.OfficeCard;
import okno.agencies.ports.PublishedAnswers.PublishedAnswer;
import okno.platform.web.Link;
import okno.platform.web.LinkedData;
import okno.platform.web.PageContext;
import okno.platform.web.Prose;

/// An agency.
///
/// @param ended if it does not exist any longer
/// @param begins if it does not exist yet
/// @param served names of the places it serves
/// @param above bodies above it, the highest first
/// @param before whose work it took over
/// @param superiors who stood above it before, and who will
/// @param offices some of them, as they are now
/// @param consults whether it answers questions now
/// @param answers what it is asked often
public record AgencyPage(
        Agency agency,
        Optional<Ended> ended,
        Optional<LocalDate> begins,
        Served served,
        List<Link> above,
        Under bodies,
        Under institutions,
        List<Link> before,
        List<Superior> superiors,
        List<Offered> services,
        List<OfficeCard> offices,
        Optional<OfficeCard.Now> consults,
        List<PublishedAnswer> answers,
        Prose appeal,
        LinkedData data) {

    /// The end of an agency.
    ///
    /// @param successor who does its work today; absent where it is not known
    public record Ended(LocalDate on, Optional<Link> successor) {}

    /// A body above it, before or after today.
    ///
    /// @param from the first day, if it is known
    /// @param to the last day, if it is known
    public record Superior(
            Link body, Optional<LocalDate> from, Optional<LocalDate> to, boolean later) {

        /// When it stood or will stand there.
        public String text(PageContext ctx) {
            return Stream.of(
                            from.map(day -> ctx.text("agencies.agency.from-day", ctx.date(day))),
                            to.map(day -> ctx.text("agencies.agency.to-day", ctx.date(day))))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }

    /// Names of places.
    ///
    /// @param except those that a region does not bring in; empty if there are none
    public record Served(String places, String except) {}

    /// Agencies right under this one.
    ///
    /// @param some the first of them
    /// @param all how many there are
    /// @param path where all of them are listed
    public record Under(List<Link> some, int all, String path) {}

    /// Whether it answers questions on the portal.
    public boolean askable() {
        return agency.desk() && ended.isEmpty() && begins.isEmpty();
    }

    /// Where a question of its services is narrowed further.
    public String servicesPath() {
        return "/services?agency=" + agency.slug();
    }
}
