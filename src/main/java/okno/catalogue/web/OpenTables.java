package okno.catalogue.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okno.agencies.Agency;
import okno.agencies.Superiors;
import okno.catalogue.ServiceVersion;
import okno.terms.Term;

/// Services and bodies as tables (RFC 4180, UTF-8) with the fields of an exchange folder, so that
/// another portal can import them; and the map of the site.
final class OpenTables {
    private static final List<String> AGENCY_COLUMNS =
            List.of(
                    "slug",
                    "title",
                    "short",
                    "level",
                    "parent",
                    "places",
                    "address",
                    "phone",
                    "email",
                    "site",
                    "hours",
                    "full_name",
                    "short_name",
                    "kind",
                    "inn",
                    "kpp",
                    "ogrn",
                    "oktmo",
                    "valid_from",
                    "valid_to",
                    "successor",
                    "except",
                    "zone",
                    "parent_from",
                    "former_parents");

    private OpenTables() {}

    static void services(List<ServiceVersion> services, OutputStream out) throws IOException {
        try (var table = CsvWriter.builder().build(writer(out))) {
            table.writeRecord(
                    "slug",
                    "title",
                    "short",
                    "agency",
                    "bodies",
                    "level",
                    "places",
                    "topics",
                    "recipients",
                    "term",
                    "fee_kopecks");
            services.forEach(service -> table.writeRecord(row(service)));
        }
    }

    private static List<String> row(ServiceVersion version) {
        var service = version.content();
        return List.of(
                service.slug(),
                service.title(),
                service.summary(),
                service.provision().agency(),
                String.join(" ", service.provision().bodies()),
                word(service.provision().level()),
                String.join(" ", service.provision().places()),
                String.join(" ", service.classes().topics()),
                String.join(" ", service.classes().recipients()),
                service.term().map(Term::toString).orElse(""),
                service.kopecks().map(Object::toString).orElse(""));
    }

    static void agencies(List<Agency> agencies, OutputStream out) throws IOException {
        try (var table = CsvWriter.builder().build(writer(out))) {
            table.writeRecord(AGENCY_COLUMNS);
            agencies.forEach(agency -> table.writeRecord(row(agency)));
        }
    }

    private static List<String> row(Agency agency) {
        var contacts = agency.details().contacts();
        var office = agency.offices().stream().findFirst();
        var known =
                List.of(
                        agency.slug(),
                        agency.title(),
                        agency.summary(),
                        word(agency.level()),
                        agency.parent().orElse(""),
                        String.join(" ", agency.places()),
                        office.map(one -> one.address()).orElse(""),
                        contacts.phone()
                                .or(() -> office.flatMap(one -> one.contacts().phone()))
                                .orElse(""),
                        contacts.email()
                                .or(() -> office.flatMap(one -> one.contacts().email()))
                                .orElse(""),
                        contacts.site()
                                .or(() -> office.flatMap(one -> one.contacts().site()))
                                .orElse(""),
                        office.map(one -> one.hours().text()).orElse(""));
        return Stream.concat(known.stream(), details(agency).map(one -> one.orElse(""))).toList();
    }

    private static Stream<Optional<String>> details(Agency agency) {
        var details = agency.details();
        var numbers = details.requisites();
        var validity = agency.validity();
        return Stream.of(
                details.fullName(),
                details.shortName(),
                Optional.of(word(agency.kind())),
                numbers.inn(),
                numbers.kpp(),
                numbers.ogrn(),
                numbers.oktmo(),
                validity.from().map(LocalDate::toString),
                validity.to().map(LocalDate::toString),
                validity.successor(),
                Optional.of(String.join(" ", agency.served().except())),
                Optional.of(agency.zone().getId()),
                agency.superiors().lasting().flatMap(Superiors.Term::from).map(LocalDate::toString),
                Optional.of(agency.superiors().formerText()));
    }

    /// A map of the site (<https://www.sitemaps.org/protocol.html>).
    ///
    /// @param addresses whole addresses, of letters that need no escaping
    static void map(Stream<String> addresses, OutputStream out) throws IOException {
        addresses(addresses, "urlset", "url", out);
    }

    /// The index of the maps of the site.
    static void maps(Stream<String> addresses, OutputStream out) throws IOException {
        addresses(addresses, "sitemapindex", "sitemap", out);
    }

    private static void addresses(
            Stream<String> addresses, String all, String each, OutputStream out)
            throws IOException {
        try (var map = writer(out)) {
            map.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            map.write(
                    "<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".formatted(all));
            for (var address : (Iterable<String>) addresses::iterator) {
                map.write(
                        "<%s><loc>%s</loc></%s>\n"
                                .formatted(each, address.replace("&", "&amp;"), each));
            }
            map.write("</%s>\n".formatted(all));
        }
    }

    private static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
