package okno.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.agencies.Level;
import okno.catalogue.ServicePackage.Act;
import okno.catalogue.ServicePackage.Appeal;
import okno.catalogue.ServicePackage.Applying;
import okno.catalogue.ServicePackage.Checked;
import okno.catalogue.ServicePackage.Classes;
import okno.catalogue.ServicePackage.Consultation;
import okno.catalogue.ServicePackage.IdentityCopy;
import okno.catalogue.ServicePackage.Kind;
import okno.catalogue.ServicePackage.Provision;
import okno.catalogue.ServicePackage.RequiredLevel;
import okno.catalogue.ServicePackage.RequiredSignature;
import okno.catalogue.ServicePackage.Way;
import okno.content.ContentPart;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.forms.Dictionaries;
import okno.terms.Term;

/// Reads a service package from the bytes of its file. Looks at the file alone; whether the slugs
/// in it mean anything is the question of [PackageChecks], because a version that was published
/// long ago must stay readable after its agency or topic is gone.
final class PackageReader {

    private final Dictionaries dictionaries;
    private final Papers papers;

    /// @param dictionaries those that forms may name
    PackageReader(Dictionaries dictionaries) {
        this(dictionaries, Papers.none());
    }

    /// @param papers those that light cards may name
    PackageReader(Dictionaries dictionaries, Papers papers) {
        this.dictionaries = dictionaries;
        this.papers = papers;
    }

    /// Empty, with problems added, when the file is not right.
    Optional<ServicePackage> read(byte[] content, FileProblems problems) {
        var fields = YamlFile.fields(content, problems);
        var read =
                ContentPart.isLine(content)
                        ? fields.map(new ServiceLineReader(papers)::service)
                        : fields.map(this::service);
        return problems.none() ? read : Optional.empty();
    }

    private ServicePackage service(Fields fields) {
        var variants =
                fields.each("variants").stream()
                        .map(variant -> new VariantReader(variant, dictionaries).variant())
                        .toList();
        if (variants.isEmpty()) {
            fields.refuse("variants", "catalogue.problem.no-variants");
        }
        var service =
                new ServicePackage(
                        slug(fields),
                        fields.text("title"),
                        summary(fields),
                        kind(fields),
                        provision(fields),
                        classes(fields),
                        applying(fields),
                        fields.text("description"),
                        variants,
                        fields.each("consulting").stream()
                                .map(PackageReader::consultation)
                                .toList(),
                        fields.inner("appeal").map(PackageReader::appeal),
                        fields.each("acts").stream().map(PackageReader::act).toList(),
                        course(fields),
                        checked(fields));
        fields.finish();
        return service;
    }

    /// A slug is a part of an address.
    static String slug(Fields fields) {
        var slug = fields.text("slug");
        if (!slug.isEmpty() && !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fields.refuse("slug", "catalogue.problem.slug", slug);
        }
        return slug;
    }

    static Optional<Term> term(Fields fields, String name) {
        return fields.parsed(name, "catalogue.problem.term", Term::parse);
    }

    private static String summary(Fields fields) {
        var summary = fields.text("short");
        if (summary.length() > 160) {
            fields.refuse("short", "catalogue.problem.long", summary.length(), 160);
        }
        return summary;
    }

    private static Kind kind(Fields fields) {
        return fields.oneOf("kind", Kind.class).orElse(Kind.SERVICE);
    }

    /// A function says how it concerns people, a service has nothing of the kind.
    private static Optional<String> course(Fields fields) {
        var course = fields.optionalText("course");
        if (course.isPresent() != (kind(fields) == Kind.FUNCTION)) {
            fields.refuse("course", "catalogue.problem.course");
        }
        return course;
    }

    private static Provision provision(Fields fields) {
        var agency = fields.text("agency");
        var bodies = fields.texts("bodies");
        return new Provision(
                fields.constant("level", Level.class),
                agency,
                bodies.isEmpty() ? List.of(agency) : bodies,
                fields.someTexts("places"));
    }

    private static Classes classes(Fields fields) {
        return new Classes(
                fields.someTexts("topics"),
                fields.someTexts("recipients"),
                fields.texts("situations"),
                fields.texts("keywords"));
    }

    private static Applying applying(Fields fields) {
        return new Applying(
                ways(fields, "apply"),
                ways(fields, "result_by"),
                fields.oneOf("account_level", RequiredLevel.class).orElse(RequiredLevel.BASIC),
                fields.oneOf("identity_copy", IdentityCopy.class).orElse(IdentityCopy.NONE),
                fields.oneOf("signature", RequiredSignature.class).orElse(RequiredSignature.NONE));
    }

    private static Set<Way> ways(Fields fields, String name) {
        fields.someTexts(name);
        var ways = EnumSet.noneOf(Way.class);
        ways.addAll(fields.eachOf(name, Way.class));
        return ways;
    }

    /// Who checked means nothing without the day.
    private static Optional<Checked> checked(Fields fields) {
        var day = fields.parsed("checked", "catalogue.problem.date", PackageReader::date);
        var by = fields.optionalText("checked_by");
        if (by.isPresent() && !fields.has("checked")) {
            fields.refuse("checked_by", "catalogue.problem.checked");
        }
        return day.map(on -> new Checked(on, by));
    }

    private static Consultation consultation(Fields fields) {
        var consultation = new Consultation(fields.constant("way", Way.class), fields.text("text"));
        fields.finish();
        return consultation;
    }

    private static Appeal appeal(Fields fields) {
        var appeal =
                new Appeal(
                        fields.text("where"),
                        fields.eachOf("ways", Way.class),
                        term(fields, "term"));
        fields.finish();
        return appeal;
    }

    private static Act act(Fields fields) {
        var act =
                new Act(
                        fields.text("kind"),
                        fields.optionalText("number"),
                        fields.parsed("date", "catalogue.problem.date", PackageReader::date),
                        fields.text("title"));
        fields.finish();
        return act;
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
