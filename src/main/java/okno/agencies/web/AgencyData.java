package okno.agencies.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okno.agencies.Agency;
import okno.agencies.Contacts;
import okno.agencies.Office;
import okno.platform.web.LinkedData;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells search engines of agencies and offices in the words of <https://schema.org>. What is not
/// known is left out.
@Component
class AgencyData {

    private final JsonMapper json;
    private final PublicAddress address;

    AgencyData(JsonMapper json, PublicAddress address) {
        this.json = json;
        this.address = address;
    }

    LinkedData of(Agency agency, Optional<Agency> parent) {
        var node = node("GovernmentOrganization", agency.title(), AgencyPaths.of(agency));
        var details = agency.details();
        details.fullName().ifPresent(name -> node.put("legalName", name));
        details.shortName().ifPresent(name -> node.put("alternateName", name));
        put(node, "description", agency.summary());
        contacts(node, details.contacts());
        details.postAddress().ifPresent(post -> node.put("address", post));
        details.requisites().inn().ifPresent(inn -> node.put("taxID", inn));
        agency.validity().from().ifPresent(day -> node.put("foundingDate", day.toString()));
        agency.validity().to().ifPresent(day -> node.put("dissolutionDate", day.toString()));
        parent.ifPresent(above -> node.put("parentOrganization", reference(above)));
        return LinkedData.of(node, json);
    }

    LinkedData of(Office office, Agency agency) {
        var node = node("GovernmentOffice", office.title(), AgencyPaths.of(agency, office));
        put(node, "address", office.address());
        contacts(node, office.contacts());
        node.put("parentOrganization", reference(agency));
        office.point().ifPresent(point -> node.put("geo", geo(point)));
        if (office.hours().understood()) {
            node.put("openingHoursSpecification", week(office));
        }
        return LinkedData.of(node, json);
    }

    private Map<String, Object> node(String type, String name, String path) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@context", "https://schema.org");
        node.put("@type", type);
        node.put("name", name);
        node.put("url", address.of(path));
        return node;
    }

    private Map<String, Object> reference(Agency agency) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", "GovernmentOrganization");
        node.put("name", agency.title());
        node.put("url", address.of(AgencyPaths.of(agency)));
        return node;
    }

    private static void contacts(Map<String, Object> node, Contacts contacts) {
        contacts.phone().ifPresent(phone -> node.put("telephone", phone));
        contacts.email().ifPresent(email -> node.put("email", email));
        contacts.site().ifPresent(site -> node.put("sameAs", site));
    }

    private static Map<String, Object> geo(Office.Point point) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", "GeoCoordinates");
        node.put("latitude", point.latitude());
        node.put("longitude", point.longitude());
        return node;
    }

    private static List<Map<String, Object>> week(Office office) {
        List<Map<String, Object>> week = new ArrayList<>();
        for (var day : DayOfWeek.values()) {
            for (var span : office.hours().usually(day)) {
                var node = new LinkedHashMap<String, Object>();
                node.put("@type", "OpeningHoursSpecification");
                node.put("dayOfWeek", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
                node.put("opens", span.from().toString());
                node.put("closes", closes(span.to()));
                week.add(node);
            }
        }
        return week;
    }

    private static String closes(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? "23:59" : to.toString();
    }

    private static void put(Map<String, Object> node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
