package okno.agencies.web;

import java.util.List;
import okno.agencies.Agency;
import okno.agencies.OfferedServices.Offered;
import okno.agencies.OfficeCard;
import okno.platform.web.Link;
import okno.platform.web.Prose;

/// An agency.
///
/// @param places names of the places it serves
/// @param above bodies above it, the highest first
/// @param under bodies right under it
public record AgencyPage(
        Agency agency,
        String places,
        List<Link> above,
        List<Link> under,
        List<Offered> services,
        List<OfficeCard> offices,
        Prose appeal) {}
