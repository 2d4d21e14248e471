package okno.agencies.web;

import java.time.LocalDate;
import java.util.List;
import okno.agencies.Agency;
import okno.agencies.OfferedServices.Offered;
import okno.agencies.OfficeCard;
import okno.platform.web.Link;
import okno.platform.web.LinkedData;

/// An office with its hours of the coming days.
///
/// @param crumbs agencies above it, the highest first
/// @param places names of the places it serves; empty if it serves those of its agency
/// @param days empty where the hours are not understood
/// @param map where it is shown on a map; empty if it is not known where it stands
public record OfficePage(
        Agency agency,
        OfficeCard card,
        List<Link> crumbs,
        String places,
        List<Day> days,
        String map,
        List<Offered> services,
        LinkedData data) {

    /// A day of the coming ones.
    ///
    /// @param weekday key of its name
    /// @param hours «9:00–13:00, 14:00–18:00»; empty on a day off
    /// @param unsure whether nobody but the office knows
    /// @param why key of what makes it different; empty on a usual day
    public record Day(LocalDate date, String weekday, String hours, boolean unsure, String why) {}
}
