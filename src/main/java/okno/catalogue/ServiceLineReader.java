package okno.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import okno.agencies.Level;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.DocumentNeed.Copy;
import okno.catalogue.ServicePackage.Applying;
import okno.catalogue.ServicePackage.Classes;
import okno.catalogue.ServicePackage.IdentityCopy;
import okno.catalogue.ServicePackage.Provision;
import okno.catalogue.ServicePackage.RequiredLevel;
import okno.catalogue.ServicePackage.RequiredSignature;
import okno.catalogue.ServicePackage.Way;
import okno.catalogue.Variant.Fee;
import okno.catalogue.Variant.Refusals;
import okno.catalogue.Variant.StartsAt;
import okno.catalogue.Variant.Timing;
import okno.content.Fields;

/// Reads a service of an exchange folder: a light card. Only slug and title must be there; it has
/// one variant, no form, and says «уточняется» of all that is absent.
final class ServiceLineReader {

    /// The names of the fields, in the order in which they are written.
    static final SequencedSet<String> FIELDS =
            Collections.unmodifiableSequencedSet(
                    new LinkedHashSet<>(
                            List.of(
                                    "slug",
                                    "title",
                                    "short",
                                    "description",
                                    "agency",
                                    "bodies",
                                    "level",
                                    "places",
                                    "topics",
                                    "recipients",
                                    "situations",
                                    "keywords",
                                    "documents",
                                    "term",
                                    "fee_kopecks",
                                    "overrides")));

    private static final String ONLY_VARIANT = "main";

    private final Papers papers;

    ServiceLineReader(Papers papers) {
        this.papers = papers;
    }

    ServicePackage service(Fields fields) {
        var slug = PackageReader.slug(fields);
        var title = fields.text("title");
        var service =
                new ServicePackage(
                        slug,
                        title,
                        fields.optionalText("short").orElse(""),
                        ServicePackage.Kind.SERVICE,
                        provision(fields),
                        classes(fields),
                        new Applying(
                                EnumSet.noneOf(Way.class),
                                EnumSet.noneOf(Way.class),
                                RequiredLevel.BASIC,
                                IdentityCopy.NONE,
                                RequiredSignature.NONE),
                        fields.optionalText("description").orElse(""),
                        List.of(variant(fields, slug, title)),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        fields.finish();
        return service;
    }

    private static Provision provision(Fields fields) {
        var places = fields.texts("places");
        var agency = fields.optionalText("agency");
        var bodies = fields.texts("bodies");
        return new Provision(
                fields.oneOf("level", Level.class).orElseGet(() -> level(places)),
                agency.or(() -> bodies.stream().findFirst()).orElse(""),
                bodies.isEmpty() ? agency.stream().toList() : bodies,
                places);
    }

    private static Level level(List<String> places) {
        if (places.isEmpty()) {
            return Level.FEDERAL;
        }
        return places.stream().allMatch(oktmo -> oktmo.endsWith("00000"))
                ? Level.REGIONAL
                : Level.MUNICIPAL;
    }

    private static Classes classes(Fields fields) {
        return new Classes(
                fields.texts("topics"),
                fields.texts("recipients"),
                fields.texts("situations"),
                fields.texts("keywords"));
    }

    private Variant variant(Fields fields, String slug, String title) {
        return new Variant(
                ONLY_VARIANT,
                title,
                List.of(),
                Optional.empty(),
                new Timing(
                        PackageReader.term(fields, "term"),
                        StartsAt.REGISTRATION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                fields.number("fee_kopecks")
                        .<Fee>map(Fee.Known::of)
                        .orElseGet(() -> new Fee.Unknown(Optional.empty())),
                papers.documentsOf(slug, fields.texts("documents")).stream()
                        .map(ServiceLineReader::document)
                        .toList(),
                List.of(),
                Refusals.none(),
                fields.each("overrides").stream()
                        .map(rule -> VariantReader.localRule(rule, Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    private static DocumentNeed document(String title) {
        return new DocumentNeed(
                title,
                Bearer.UNKNOWN,
                Optional.empty(),
                Copy.ANY,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
