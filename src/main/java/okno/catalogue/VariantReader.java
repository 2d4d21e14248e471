package okno.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.DocumentNeed.Copy;
import okno.catalogue.Variant.Collected;
import okno.catalogue.Variant.Fee;
import okno.catalogue.Variant.Ground;
import okno.catalogue.Variant.LocalRule;
import okno.catalogue.Variant.Outcome;
import okno.catalogue.Variant.Refusals;
import okno.catalogue.Variant.StartsAt;
import okno.catalogue.Variant.Suspension;
import okno.catalogue.Variant.Timing;
import okno.content.Fields;
import okno.forms.Dictionaries;
import okno.forms.FormDefinition;
import okno.forms.NumberQuestion;
import okno.forms.Question;
import okno.terms.Term;

/// Reads one variant of a service package.
final class VariantReader {

    private final Fields fields;
    private final Dictionaries dictionaries;

    VariantReader(Fields fields, Dictionaries dictionaries) {
        this.fields = fields;
        this.dictionaries = dictionaries;
    }

    Variant variant() {
        var form = fields.inner("form").map(it -> FormDefinition.read(it, dictionaries));
        var fee = fields.inner("fee").map(it -> fee(it, form)).orElseGet(VariantReader::noFee);
        var variant =
                new Variant(
                        PackageReader.slug(fields),
                        fields.text("title"),
                        fields.texts("recipients"),
                        fields.optionalText("who"),
                        timing(from -> form.isEmpty() || from.countedWith(fee)),
                        fee,
                        fields.each("documents").stream().map(VariantReader::document).toList(),
                        fields.each("results").stream().map(VariantReader::outcome).toList(),
                        fields.inner("refusal")
                                .map(VariantReader::refusals)
                                .orElseGet(Refusals::none),
                        fields.each("overrides").stream()
                                .map(rule -> localRule(rule, form))
                                .toList(),
                        form);
        fields.finish();
        return variant;
    }

    /// @param may whether a term may begin so: what is ordered on the portal is counted by it
    private Timing timing(Predicate<StartsAt> may) {
        var registration = PackageReader.term(fields, "registration");
        var queue = fields.parsed("queue_minutes", "content.number", VariantReader::minutes);
        return fields.inner("term")
                .map(term -> timing(term, may, registration, queue))
                .orElseGet(() -> Timing.unknown(registration, queue));
    }

    private static Optional<Integer> minutes(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Timing timing(
            Fields fields,
            Predicate<StartsAt> may,
            Optional<Term> registration,
            Optional<Integer> queue) {
        var from = fields.oneOf("from", StartsAt.class).orElse(StartsAt.REGISTRATION);
        if (!may.test(from)) {
            fields.refuse("from", "catalogue.problem.term-from");
        }
        var timing =
                new Timing(
                        PackageReader.term(fields, "value"),
                        from,
                        fields.optionalText("note"),
                        registration,
                        queue);
        fields.finish();
        return timing;
    }

    private static Fee noFee() {
        return new Fee.Unknown(Optional.empty());
    }

    private static Fee fee(Fields fields, Optional<FormDefinition> form) {
        var unknown = fields.flag("unknown", false);
        var note = fields.optionalText("note");
        var basis = fields.optionalText("basis");
        var kopecks = fields.number("kopecks");
        if (kopecks.isPresent() == unknown) {
            fields.refuse("kopecks", "catalogue.problem.fee");
        }
        var collected = collected(fields, kopecks.orElse(0L) > 0, form);
        fields.finish();
        return kopecks.<Fee>map(known -> new Fee.Known(known, note, basis, collected))
                .orElseGet(() -> new Fee.Unknown(note));
    }

    private static Optional<Collected> collected(
            Fields fields, boolean paid, Optional<FormDefinition> form) {
        var when = fields.oneOf("pay", Collected.When.class);
        var payee = fields.optionalText("payee");
        var times = fields.optionalText("times");
        var within = PackageReader.term(fields, "within");
        if (within.isPresent() != when.filter(Collected.When::later).isPresent()) {
            fields.refuse("within", "catalogue.problem.fee-within");
        }
        if (when.isPresent() != payee.isPresent() || (when.isPresent() && !paid)) {
            fields.refuse("pay", "catalogue.problem.fee-collected");
        }
        times.filter(
                        key ->
                                form.flatMap(it -> it.question(key))
                                        .filter(VariantReader::counts)
                                        .isEmpty())
                .ifPresent(
                        key ->
                                fields.refuse(
                                        "times",
                                        "catalogue.problem.fee-times",
                                        key,
                                        Collected.MOST_TIMES));
        return when.flatMap(it -> payee.map(code -> new Collected(it, code, times, within)));
    }

    /// Whether the answer to a question can say how many times: a whole number from 1 that does
    /// not go beyond all bounds.
    private static boolean counts(Question question) {
        return question instanceof NumberQuestion number
                && number.decimals() == 0
                && number.min().filter(it -> it.compareTo(BigDecimal.ONE) >= 0).isPresent()
                && number.max()
                        .filter(it -> it.compareTo(BigDecimal.valueOf(Collected.MOST_TIMES)) <= 0)
                        .isPresent();
    }

    private static DocumentNeed document(Fields fields) {
        // Versions that were published before a blank brought its own sample name one.
        fields.optionalText("sample");
        var document =
                new DocumentNeed(
                        fields.text("title"),
                        fields.constant("who", Bearer.class),
                        fields.optionalText("from"),
                        fields.oneOf("kind", Copy.class).orElse(Copy.ANY),
                        fields.flag("required", true),
                        fields.optionalText("requirements"),
                        fields.optionalText("blank"),
                        fields.optionalText("scan"));
        fields.finish();
        return document;
    }

    private static Outcome outcome(Fields fields) {
        var outcome =
                new Outcome(
                        fields.text("title"),
                        fields.constant("kind", Outcome.Kind.class),
                        fields.optionalText("form"));
        fields.finish();
        return outcome;
    }

    private static Refusals refusals(Fields fields) {
        var refusals =
                new Refusals(
                        fields.texts("acceptance"),
                        suspensions(fields.each("suspension")),
                        fields.each("service").stream().map(VariantReader::ground).toList());
        fields.finish();
        return refusals;
    }

    private static List<Suspension> suspensions(List<Fields> each) {
        var suspensions = new ArrayList<Suspension>();
        for (var fields : each) {
            suspensions.add(
                    new Suspension(
                            Integer.toString(suspensions.size() + 1),
                            fields.text("ground"),
                            PackageReader.term(fields, "term"),
                            fields.flag("unpaid", false)));
            fields.finish();
        }
        return suspensions;
    }

    private static Ground ground(Fields fields) {
        var ground = new Ground(fields.text("code"), fields.text("text"));
        fields.finish();
        return ground;
    }

    /// @param form whose answers a fee may be counted by
    static LocalRule localRule(Fields fields, Optional<FormDefinition> form) {
        var kopecks = fields.number("fee_kopecks").<Fee>map(Fee.Known::of);
        var rule =
                new LocalRule(
                        fields.text("place"),
                        PackageReader.term(fields, "term"),
                        kopecks.or(() -> fields.inner("fee").map(fee -> fee(fee, form))),
                        fields.optionalText("note"));
        if (kopecks.isPresent() && fields.has("fee")) {
            fields.refuse("fee_kopecks", "catalogue.problem.two-fees");
        }
        fields.finish();
        return rule;
    }
}
