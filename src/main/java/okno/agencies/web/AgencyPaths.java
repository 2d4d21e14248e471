package okno.agencies.web;

import okno.agencies.Agency;
import okno.agencies.Office;
import okno.platform.web.Link;

/// Addresses of agencies and offices.
final class AgencyPaths {

    private AgencyPaths() {}

    static String of(Agency agency) {
        return "/agencies/" + agency.slug();
    }

    static String of(Agency agency, Office office) {
        return of(agency) + "/offices/" + office.slug();
    }

    static Link link(Agency agency) {
        return new Link(agency.title(), of(agency));
    }
}
