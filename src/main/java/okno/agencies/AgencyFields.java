package okno.agencies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.agencies.AgencyDetails.Consulting;
import okno.agencies.AgencyDetails.Head;
import okno.agencies.AgencyDetails.Requisites;
import okno.agencies.Office.Access;
import okno.agencies.Office.Point;
import okno.agencies.hours.Hours;
import okno.content.Fields;
import okno.identifiers.Inn;
import okno.identifiers.Kpp;
import okno.identifiers.Ogrn;
import okno.identifiers.Oktmo;
import okno.places.Place;
import okno.places.Places;
import okno.platform.Zones;

/// The fields of agencies and offices that packages and lines of an exchange folder have in common.
/// A line is flat: where a package has a list, it has one text.
record AgencyFields(Places places) {
    private static final Pattern FORMER = Pattern.compile("(\\S+)\\s+([^/\\s]+)?/([^/\\s]+)");
    private static final Map<String, Access> ACCESS =
            Map.of(
                    "true", Access.YES,
                    "yes", Access.YES,
                    "partly", Access.PARTLY,
                    "false", Access.NO,
                    "no", Access.NO,
                    "unknown", Access.UNKNOWN);

    AgencyDetails details(Fields fields, String region) {
        return new AgencyDetails(
                fields.optionalText("full_name"),
                fields.optionalText("short_name"),
                heads(fields),
                requisites(fields),
                contacts(fields),
                fields.optionalText("post_address"),
                new Consulting(
                        fields.optionalText("consulting"),
                        fields.optionalText("consulting_hours")
                                .map(text -> Hours.parse(text).in(region))),
                fields.optionalText("appeal_address"));
    }

    static Contacts contacts(Fields fields) {
        return new Contacts(
                fields.optionalText("phone"),
                fields.optionalText("email"),
                fields.optionalText("site"));
    }

    static Agency.Kind kind(Fields fields) {
        return fields.oneOf("kind", Agency.Kind.class).orElse(Agency.Kind.BODY);
    }

    /// Before `parent` there may have been others, each as «slug 2012-01-01/2025-03-01» with its
    /// last day and, where it is known, its first. Who is not told since when follows them at once.
    static Superiors superiors(Fields fields) {
        var terms = new ArrayList<Superiors.Term>();
        for (var text : texts(fields, "former_parents")) {
            var term = toTerm(text);
            term.ifPresent(terms::add);
            if (term.isEmpty()) {
                fields.refuse("former_parents", "agencies.problem.former-parent", text);
            }
        }
        var after =
                terms.stream().flatMap(term -> term.to().stream()).max(Comparator.naturalOrder());
        var from = date(fields, "parent_from").or(() -> after.map(last -> last.plusDays(1)));
        fields.optionalText("parent")
                .map(slug -> new Superiors.Term(slug, from, Optional.empty()))
                .ifPresent(terms::add);
        var superiors = new Superiors(terms);
        if (superiors.contradict()) {
            fields.refuse("former_parents", "agencies.problem.superiors");
        }
        return superiors;
    }

    private static Optional<Superiors.Term> toTerm(String text) {
        var parts = FORMER.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var begin = Optional.ofNullable(parts.group(2));
        var from = begin.flatMap(AgencyFields::toDate);
        var to = toDate(parts.group(3));
        return to.isEmpty() || from.isPresent() != begin.isPresent()
                ? Optional.empty()
                : Optional.of(new Superiors.Term(parts.group(1), from, to));
    }

    static Validity validity(Fields fields) {
        var from = date(fields, "valid_from");
        var to = date(fields, "valid_to");
        var successor = fields.optionalText("successor");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.refuse("valid_to", "agencies.problem.dates");
        }
        if (successor.isPresent() && to.isEmpty()) {
            fields.refuse("successor", "agencies.problem.successor-of-whom");
        }
        return new Validity(from, to, successor);
    }

    /// The hours with their exceptions, by the holidays of a region.
    static Hours hours(Fields fields, String region) {
        return Hours.parse(fields.optionalText("hours").orElse(""))
                .in(region)
                .with(texts(fields, "exceptions"));
    }

    /// Texts of a list, or of one text with semicolons between.
    private static List<String> texts(Fields fields, String name) {
        return fields.peek(name).isEmpty()
                ? fields.texts(name)
                : fields.optionalText(name).stream()
                        .flatMap(text -> Arrays.stream(text.split(";", -1)))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    static Access access(Fields fields) {
        return fields.oneOf("accessible", ACCESS).orElse(Access.UNKNOWN);
    }

    static Optional<Point> point(Fields fields) {
        return fields.parsed("coordinates", "agencies.problem.coordinates", AgencyFields::toPoint);
    }

    /// Places of a list; a municipality that is not in the register is known by its region.
    List<String> known(Fields fields, String name) {
        var named = fields.texts(name);
        named.stream()
                .filter(place -> place.length() != 8 || places.regionOf(place).isEmpty())
                .forEach(place -> fields.refuse(name, "agencies.problem.place", place));
        return named;
    }

    /// The zone that is written, or that of the first place.
    ZoneId zone(Fields fields, List<String> served, ZoneId otherwise) {
        return fields.parsed("zone", "agencies.problem.zone", AgencyFields::toZone)
                .or(() -> region(served).map(Place::zone))
                .orElse(otherwise);
    }

    ZoneId zone(Fields fields, List<String> served) {
        return zone(fields, served, Zones.MOSCOW);
    }

    /// The region of the first place.
    Optional<Place> region(List<String> served) {
        return served.stream().flatMap(oktmo -> places.regionOf(oktmo).stream()).findFirst();
    }

    /// One head in a line, with fields of their own; several in a package.
    private static List<Head> heads(Fields fields) {
        List<Head> heads = new ArrayList<>();
        var head =
                new Head(
                        fields.optionalText("head"),
                        fields.optionalText("head_post"),
                        fields.optionalText("head_hours"));
        if (head.name().isPresent() || head.post().isPresent()) {
            heads.add(head);
        }
        for (var further : fields.each("heads")) {
            heads.add(
                    new Head(
                            further.optionalText("name"),
                            Optional.of(further.text("post")),
                            further.optionalText("reception")));
            further.finish();
        }
        return heads;
    }

    private Requisites requisites(Fields fields) {
        return new Requisites(
                fields.parsed("inn", "agencies.problem.inn", AgencyFields::toInn),
                fields.parsed("kpp", "agencies.problem.kpp", AgencyFields::toKpp),
                fields.parsed("ogrn", "agencies.problem.ogrn", AgencyFields::toOgrn),
                fields.parsed("oktmo", "agencies.problem.oktmo", this::toOktmo));
    }

    private static Optional<String> toInn(String text) {
        return Inn.parse(text).filter(inn -> !inn.ofPerson()).map(Inn::digits);
    }

    private static Optional<String> toKpp(String text) {
        return Kpp.parse(text).map(Kpp::value);
    }

    private static Optional<String> toOgrn(String text) {
        return Ogrn.parse(text).filter(ogrn -> !ogrn.ofEntrepreneur()).map(Ogrn::digits);
    }

    private Optional<String> toOktmo(String text) {
        return Oktmo.parse(text)
                .map(Oktmo::digits)
                .filter(code -> places.regionOf(code).isPresent());
    }

    private static Optional<LocalDate> date(Fields fields, String name) {
        return fields.parsed(name, "agencies.problem.date", AgencyFields::toDate);
    }

    /// As machines write it, and as tables do: `2026-12-31`, `31.12.2026`.
    private static Optional<LocalDate> toDate(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(
                            text.replaceAll("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})", "$3-$2-$1")));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Point> toPoint(String text) {
        if (!text.matches("-?[0-9]{1,2}(\\.[0-9]+)?, ?-?[0-9]{1,3}(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        var degrees = text.split(", ?", 2);
        var point = new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
        return Optional.of(point)
                .filter(it -> Math.abs(it.latitude()) <= 90 && Math.abs(it.longitude()) <= 180);
    }

    private static Optional<ZoneId> toZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
