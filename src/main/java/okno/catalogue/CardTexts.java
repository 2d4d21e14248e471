package okno.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.ServicePackage.Act;
import okno.catalogue.ServicePackage.Way;
import okno.catalogue.Variant.Fee;
import okno.catalogue.Variant.LocalRule;
import okno.catalogue.Variant.Timing;
import okno.platform.web.Fact;
import okno.platform.web.PageContext;
import okno.terms.Term;

/// Says the facts of a card in the reader's language. What is not known is said to be «уточняется»,
/// never guessed.
public final class CardTexts {

    private final PageContext ctx;

    public CardTexts(PageContext ctx) {
        this.ctx = ctx;
    }

    /// «30 календарных дней».
    public String term(Term term) {
        return ctx.plural("catalogue.term." + word(term.unit()), term.amount());
    }

    /// As [#term], or the words for the unknown.
    public String term(Optional<Term> term) {
        return term.map(this::term).orElseGet(this::unknown);
    }

    /// «30 календарных дней со дня регистрации заявления».
    public String term(Timing timing) {
        return timing.term()
                .map(term -> term(term) + " " + text("catalogue.from." + word(timing.from())))
                .orElseGet(this::unknown);
    }

    /// «бесплатно», «2 500 ₽».
    public String fee(Fee fee) {
        return switch (fee) {
            case Fee.Known(var kopecks, var _, var _, var _) when kopecks == 0 ->
                    text("catalogue.fee.free");
            case Fee.Known(var kopecks, var _, var _, var _) -> ctx.money(kopecks);
            case Fee.Unknown(var _) -> unknown();
        };
    }

    /// One line of essence: term · cost · online, and where, if no place is chosen.
    public List<Fact> essence(ServiceEntry entry) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("clock", text("catalogue.list.term", terms(entry.terms()))));
        var key = entry.fromFee() && entry.fee() instanceof Fee.Known ? "fee-from" : "fee";
        facts.add(new Fact("tax", text("catalogue.list." + key, fee(entry.fee()))));
        facts.add(access(entry));
        if (!entry.places().isEmpty()) {
            facts.add(new Fact("place", entry.places()));
        }
        return facts;
    }

    private String terms(List<Optional<Term>> terms) {
        return terms.stream()
                .map(this::term)
                .reduce((some, more) -> text("catalogue.list.or", some, more))
                .orElseGet(this::unknown);
    }

    private Fact access(ServiceEntry entry) {
        if (entry.function()) {
            return new Fact("info", text("catalogue.kind-of.function"));
        }
        return new Fact("globe", text("catalogue.list." + (entry.online() ? "online" : "paper")));
    }

    /// What is added to a fee: for what it is taken, how it is found out.
    public Optional<String> feeNote(Fee fee) {
        return switch (fee) {
            case Fee.Known(var _, var note, var _, var _) -> note;
            case Fee.Unknown(var note) -> note;
        };
    }

    /// Whether a rule of a place says something about the fee, or about the term and the rest.
    public boolean tells(LocalRule rule, boolean fee) {
        return fee ? rule.fee().isPresent() : rule.term().isPresent() || rule.note().isPresent();
    }

    /// What a rule of a place says about the fee, or about the term and the rest.
    public String local(LocalRule rule, boolean fee) {
        var said =
                fee
                        ? Stream.of(rule.fee().map(this::fee), rule.fee().flatMap(this::feeNote))
                        : Stream.of(rule.term().map(this::term), rule.note());
        return said.flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /// The act that sets a fee.
    public Optional<String> feeBasis(Fee fee) {
        return fee instanceof Fee.Known(var _, var _, var basis, var _) ? basis : Optional.empty();
    }

    public String way(Way way) {
        return text("catalogue.way." + word(way));
    }

    /// «на портале, лично в органе», or the words for the unknown.
    public String ways(Collection<Way> ways) {
        if (ways.isEmpty()) {
            return unknown();
        }
        return ways.stream().map(this::way).collect(Collectors.joining(", "));
    }

    /// «не дольше 15 минут».
    public String queue(Optional<Integer> minutes) {
        return minutes.map(
                        most ->
                                text(
                                        "catalogue.card.queue-most",
                                        ctx.plural("catalogue.minutes", most)))
                .orElseGet(this::unknown);
    }

    /// Who brings a document: «Приносите вы: копия, обязательно», «Орган получит сам: ЗАГС».
    public String document(DocumentNeed document) {
        return switch (document.bearer()) {
            case APPLICANT -> text("catalogue.document.applicant") + ": " + brought(document);
            case UNKNOWN -> text("catalogue.document.unknown");
            case AGENCY ->
                    document.from()
                            .map(from -> text("catalogue.document.agency-from", from))
                            .orElseGet(() -> text("catalogue.document.agency"));
        };
    }

    /// As [#document], of a service that needs a document of the register.
    public String use(DocumentEntry.Use use) {
        return switch (use.bearer()) {
            case APPLICANT ->
                    text("catalogue.document.applicant")
                            + ": "
                            + brought(use.copy(), use.required());
            case UNKNOWN -> text("catalogue.document.unknown");
            case AGENCY -> text("catalogue.document.agency");
        };
    }

    /// Who brings a document of the register: the applicant, a body, or now one and now the other.
    public String bearers(DocumentEntry document) {
        return document.bearers().stream()
                .map(bearer -> text("catalogue.document.bearer." + word(bearer)))
                .collect(Collectors.joining("; "));
    }

    /// «Оригинал или копия».
    public String forms(DocumentEntry document) {
        return document.forms().stream()
                .map(form -> text("catalogue.document." + word(form)))
                .collect(Collectors.joining("; "));
    }

    private String brought(DocumentNeed document) {
        return brought(document.copy(), document.required());
    }

    private String brought(DocumentNeed.Copy copy, boolean required) {
        var need = required ? "catalogue.document.required" : "catalogue.document.may";
        return copy == DocumentNeed.Copy.ANY
                ? text(need)
                : text("catalogue.document." + word(copy)) + ", " + text(need);
    }

    /// «Федеральный закон от 22 октября 2004 № 125-ФЗ «Об архивном деле…»».
    public String act(Act act) {
        var named = new StringBuilder(act.kind());
        act.date()
                .ifPresent(
                        date ->
                                named.append(' ')
                                        .append(text("catalogue.act.date", ctx.date(date))));
        act.number()
                .ifPresent(
                        number -> named.append(' ').append(text("catalogue.act.number", number)));
        return named.append(' ').append(text("catalogue.act.title", act.title())).toString();
    }

    /// The words with a capital letter at the beginning.
    public String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(ctx.locale()) + words.substring(1);
    }

    /// «уточняется».
    public String unknown() {
        return text("catalogue.unknown");
    }

    /// A text of a constant: `catalogue.` and the group, then the constant in lower case.
    public String constant(String group, Enum<?> constant) {
        return text("catalogue." + group + "." + word(constant));
    }

    private String text(String key, Object... args) {
        return ctx.text(key, args);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
