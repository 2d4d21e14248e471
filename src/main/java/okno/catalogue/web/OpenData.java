package okno.catalogue.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okno.agencies.Agency;
import okno.agencies.Contacts;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.platform.web.LinkedData;
import okno.platform.web.PublicAddress;
import okno.terms.Term;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Tells of services and bodies in the words of other machines: CPSV-AP 3 of the European
/// Commission (<https://semiceu.github.io/CPSV-AP/releases/3.2.0/>) and schema.org. What is not
/// known is left out.
@Component
class OpenData {
    private static final String LANGUAGE = "ru";
    private static final Map<String, Object> CONTEXT =
            Map.of(
                    "cpsv", "http://purl.org/vocab/cpsv#",
                    "cv", "http://data.europa.eu/m8g/",
                    "dct", "http://purl.org/dc/terms/",
                    "dcat", "http://www.w3.org/ns/dcat#",
                    "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final JsonMapper json;
    private final PublicAddress address;

    OpenData(JsonMapper json, PublicAddress address) {
        this.json = json;
        this.address = address;
    }

    /// Writes one JSON-LD document, a node after the other.
    void write(List<Agency> agencies, List<ServiceVersion> services, OutputStream out)
            throws IOException {
        try (JsonGenerator document = json.createGenerator(out)) {
            document.writeStartObject();
            document.writePOJOProperty("@context", new TreeMap<>(CONTEXT));
            document.writeArrayPropertyStart("@graph");
            agencies.forEach(agency -> document.writePOJO(organisation(agency)));
            services.forEach(service -> document.writePOJO(service(service.content())));
            document.writeEndArray();
            document.writeEndObject();
        }
    }

    /// The card of a service for search engines: <https://schema.org/GovernmentService>.
    LinkedData governmentService(ServicePackage service, Optional<Agency> agency) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", "GovernmentService");
        node.put("name", service.title());
        node.put("url", address.of("/services/" + service.slug()));
        put(node, "description", service.summary());
        agency.ifPresent(
                body ->
                        node.put(
                                "provider",
                                Map.of(
                                        "@type",
                                        "GovernmentOrganization",
                                        "name",
                                        body.title(),
                                        "url",
                                        address.of("/agencies/" + body.slug()))));
        return LinkedData.of(node, json);
    }

    private Map<String, Object> organisation(Agency agency) {
        var node = node("/agencies/" + agency.slug(), "cv:PublicOrganisation");
        node.put("dct:identifier", agency.slug());
        node.put("dct:title", text(agency.title()));
        node.put("dct:spatial", agency.places());
        agency.parent()
                .ifPresent(parent -> node.put("dct:isPartOf", reference("/agencies/" + parent)));
        contact(agency.details().contacts()).ifPresent(point -> node.put("cv:contactPoint", point));
        return node;
    }

    private Map<String, Object> service(ServicePackage service) {
        var node = node("/services/" + service.slug(), "cpsv:PublicService");
        node.put("dct:identifier", service.slug());
        node.put("dct:title", text(service.title()));
        put(node, "dct:description", service.summary());
        node.put("dct:language", LANGUAGE);
        node.put("dct:spatial", service.provision().places());
        node.put("dcat:keyword", service.classes().keywords());
        if (!service.provision().agency().isEmpty()) {
            var body = reference("/agencies/" + service.provision().agency());
            node.put("cv:hasCompetentAuthority", body);
        }
        node.put(
                "cv:hasChannel",
                service.applying().ways().stream().map(OpenData::channel).toList());
        var variants = service.variants();
        service.term()
                .flatMap(OpenData::duration)
                .ifPresent(term -> node.put("cv:processingTime", term));
        node.put("cv:hasCost", variants.stream().flatMap(one -> cost(one).stream()).toList());
        node.put("cpsv:hasInput", inputs(service));
        node.put("cpsv:produces", outputs(service));
        node.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return node;
    }

    private static List<Map<String, Object>> inputs(ServicePackage service) {
        return service.variants().stream()
                .flatMap(variant -> variant.documents().stream())
                .map(document -> titled("cv:Evidence", document.title()))
                .distinct()
                .toList();
    }

    private static List<Map<String, Object>> outputs(ServicePackage service) {
        return service.variants().stream()
                .flatMap(variant -> variant.outcomes().stream())
                .map(outcome -> titled("cv:Output", outcome.title()))
                .distinct()
                .toList();
    }

    private static Map<String, Object> channel(ServicePackage.Way way) {
        var name = way.name().toLowerCase(Locale.ROOT);
        return new TreeMap<>(Map.of("@type", "cv:Channel", "dct:identifier", name));
    }

    private static Optional<Map<String, Object>> cost(Variant variant) {
        if (!(variant.fee() instanceof Variant.Fee.Known(var kopecks, var note, var _, var _))) {
            return Optional.empty();
        }
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("@type", "cv:Cost");
        cost.put("cv:value", BigDecimal.valueOf(kopecks, 2).toPlainString());
        cost.put("cv:currency", "http://publications.europa.eu/resource/authority/currency/RUB");
        note.ifPresent(words -> cost.put("dct:description", text(words)));
        return Optional.of(cost);
    }

    /// Working days have no notation of ISO 8601, and saying days instead would be wrong.
    private static Optional<Map<String, Object>> duration(Term term) {
        return switch (term.unit()) {
            case WORKING_DAYS -> Optional.empty();
            case DAYS -> Optional.of(duration("P" + term.amount() + "D"));
            case MONTHS -> Optional.of(duration("P" + term.amount() + "M"));
            case HOURS -> Optional.of(duration("PT" + term.amount() + "H"));
        };
    }

    private static Map<String, Object> duration(String written) {
        return new TreeMap<>(Map.of("@type", "xsd:duration", "@value", written));
    }

    private static Optional<Map<String, Object>> contact(Contacts contacts) {
        if (contacts.none()) {
            return Optional.empty();
        }
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("@type", "cv:ContactPoint");
        contacts.phone().ifPresent(phone -> point.put("cv:telephone", phone));
        contacts.email().ifPresent(email -> point.put("cv:email", email));
        contacts.site().ifPresent(site -> point.put("cv:contactPage", site));
        return Optional.of(point);
    }

    private Map<String, Object> node(String path, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", address.of(path));
        node.put("@type", type);
        return node;
    }

    private Map<String, Object> reference(String path) {
        return Map.of("@id", address.of(path));
    }

    private static Map<String, Object> titled(String type, String title) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put("dct:title", text(title));
        return node;
    }

    private static Map<String, Object> text(String words) {
        return new TreeMap<>(Map.of("@language", LANGUAGE, "@value", words));
    }

    private static void put(Map<String, Object> node, String name, String words) {
        if (!words.isEmpty()) {
            node.put(name, name.startsWith("dct:") ? text(words) : words);
        }
    }
}
