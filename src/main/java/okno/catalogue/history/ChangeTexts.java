package okno.catalogue.history;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.CardTexts;
import okno.catalogue.DocumentNeed;
import okno.catalogue.Variant.Fee;
import okno.catalogue.Variant.LocalRule;
import okno.catalogue.Variant.Timing;
import okno.catalogue.history.CardFact.Said;
import okno.platform.web.PageContext;
import okno.terms.Term;

/// Says in the reader's language what changed in a card.
public final class ChangeTexts {

    /// Where the pages of things stand that cards name by a slug.
    public static final String AGENCIES = "/agencies/";

    public static final String BLANKS = "/documents/blanks/";
    public static final String RECIPIENTS = "/recipients/";

    private final PageContext ctx;
    private final CardTexts texts;
    private final Map<String, String> names;

    /// @param names of places by their OKTMO, of other things by the addresses of their pages
    public ChangeTexts(PageContext ctx, Map<String, String> names) {
        this.ctx = ctx;
        this.texts = new CardTexts(ctx);
        this.names = names;
    }

    /// The name of the part that changed.
    public String part(CardPart part) {
        return ctx.text("catalogue.change." + part.name().toLowerCase(Locale.ROOT));
    }

    /// The fact, with its variant before it.
    public String fact(CardFact fact) {
        var said = said(fact.said());
        return fact.variant().isEmpty() ? said : fact.variant() + ": " + said;
    }

    private String said(Said said) {
        return switch (said) {
            case Said.Words(var text) -> text;
            case Said.Prose(var _) -> ctx.text("catalogue.change.prose");
            case Said.Lasts(var timing) -> timing(timing);
            case Said.Costs(var fee) -> fee(fee);
            case Said.Locally(var rule) -> local(rule);
            case Said.Needs(var need) -> document(need);
            case Said.Suspends(var ground, var term) -> suspension(ground, term);
            case Said.By(var way) -> texts.way(way);
            case Said.Account(var level) -> named("card.account", texts.constant("account", level));
            case Said.CopiesIdentity() -> ctx.text("catalogue.card.identity");
            case Said.IsSigned() -> ctx.text("catalogue.card.signature");
            case Said.Ruled(var act) -> texts.act(act);
            case Said.To(var recipient) -> name(RECIPIENTS + recipient, recipient);
            case Said.In(var oktmo) -> name(oktmo, oktmo);
            case Said.Of(var level) -> named("card.level", texts.constant("level", level));
            case Said.Answers(var agency) -> named("card.provider", provider(agency));
            case Said.At(var agency) -> name(AGENCIES + agency, agency);
        };
    }

    private String provider(String agency) {
        return agency.isEmpty() ? texts.unknown() : name(AGENCIES + agency, agency);
    }

    private String timing(Timing timing) {
        return joined(
                Stream.of(
                        Optional.of(texts.term(timing)),
                        timing.note(),
                        timing.registration()
                                .map(it -> named("card.term-registration", texts.term(it))),
                        timing.queueMinutes()
                                .map(
                                        _ ->
                                                named(
                                                        "card.queue",
                                                        texts.queue(timing.queueMinutes())))));
    }

    private String fee(Fee fee) {
        var basis = texts.feeBasis(fee).map(it -> ctx.text("catalogue.fee.basis", it));
        return joined(Stream.of(Optional.of(texts.fee(fee)), texts.feeNote(fee), basis));
    }

    private String document(DocumentNeed need) {
        var blank = need.blank().map(slug -> named("document.blank", name(BLANKS + slug, slug)));
        return joined(
                Stream.of(
                        Optional.of(need.title() + " (" + texts.document(need) + ")"),
                        need.requirements(),
                        blank));
    }

    private String named(String what, String words) {
        return ctx.text("catalogue." + what) + ": " + words;
    }

    private static String joined(Stream<Optional<String>> said) {
        return said.flatMap(Optional::stream).collect(Collectors.joining("; "));
    }

    private String suspension(String ground, Optional<Term> term) {
        return term.map(texts::term)
                .map(longest -> ctx.text("catalogue.card.suspension-term", longest))
                .map(longest -> ground + " – " + longest)
                .orElse(ground);
    }

    private String local(LocalRule rule) {
        return name(rule.place(), rule.place()) + ": " + texts.local(rule, rule.fee().isPresent());
    }

    private String name(String key, String otherwise) {
        return names.getOrDefault(key, otherwise);
    }
}
