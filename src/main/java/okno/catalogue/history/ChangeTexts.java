package okno.catalogue.history;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.CardTexts;
import okno.catalogue.Variant.LocalRule;
import okno.catalogue.history.CardFact.Said;
import okno.platform.web.PageContext;

/// Says in the reader's language what changed in a card.
public final class ChangeTexts {

    private final PageContext ctx;
    private final CardTexts texts;
    private final Map<String, String> names;

    /// @param names of places by their OKTMO and of bodies by their slugs
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
            case Said.Lasts(var timing) -> texts.term(timing);
            case Said.Costs(var fee) -> fee(texts.fee(fee), texts.feeNote(fee));
            case Said.Locally(var rule) -> local(rule);
            case Said.Needs(var need) -> need.title() + " (" + texts.document(need) + ")";
            case Said.By(var way) -> texts.way(way);
            case Said.Ruled(var act) -> texts.act(act);
            case Said.In(var oktmo) -> name(oktmo);
            case Said.At(var agency) -> name(agency);
        };
    }

    private static String fee(String fee, Optional<String> note) {
        return note.map(words -> fee + " (" + words + ")").orElse(fee);
    }

    private String local(LocalRule rule) {
        var rules =
                Stream.of(rule.term().map(texts::term), rule.fee().map(texts::fee), rule.note())
                        .flatMap(Optional::stream);
        return name(rule.place()) + ": " + rules.collect(Collectors.joining(", "));
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }
}
