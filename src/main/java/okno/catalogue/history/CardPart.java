package okno.catalogue.history;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.DocumentNeed;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServicePackage.IdentityCopy;
import okno.catalogue.ServicePackage.Provision;
import okno.catalogue.ServicePackage.RequiredSignature;
import okno.catalogue.Variant;
import okno.catalogue.Variant.Fee;
import okno.catalogue.Variant.LocalRule;
import okno.catalogue.history.CardFact.Said;

/// The parts of a card that are compared, in the order of the card.
public enum CardPart {
    TITLE,
    DESCRIPTION,
    WHO,
    DOCUMENTS,
    TERM,
    FEE,
    RESULT,
    REFUSAL,
    WAYS,
    ORDER,
    RESULT_WAYS,
    CONSULTING,
    PLACES,
    BODIES,
    APPEAL,
    ACTS,
    FORM;

    /// What a card says in this part. The order of facts means nothing, and a fact said twice is
    /// one.
    Set<CardFact> facts(ServicePackage service) {
        return switch (this) {
            case TITLE -> whole(service.title(), service.summary());
            case DESCRIPTION ->
                    whole(
                            Stream.concat(
                                            Stream.of(service.description()),
                                            service.course().stream())
                                    .map(Said.Prose::new));
            case WHO -> {
                var who = whole(service.classes().recipients().stream().map(Said.To::new));
                who.addAll(ofVariants(service));
                yield who;
            }
            case DOCUMENTS, TERM, FEE, RESULT, REFUSAL, FORM -> ofVariants(service);
            case WAYS -> whole(service.applying().ways().stream().map(Said.By::new));
            case ORDER -> whole(ofOrder(service));
            case RESULT_WAYS -> whole(service.applying().resultWays().stream().map(Said.By::new));
            case CONSULTING ->
                    whole(
                            service.consulting().stream()
                                    .map(one -> one.way() + " " + one.text())
                                    .map(Said.Prose::new));
            case PLACES -> whole(service.provision().places().stream().map(Said.In::new));
            case BODIES -> whole(ofBodies(service.provision()));
            case APPEAL -> whole(service.appeal().stream().map(a -> new Said.Prose(a.toString())));
            case ACTS -> whole(service.acts().stream().map(Said.Ruled::new));
        };
    }

    private static Stream<Said> ofBodies(Provision provision) {
        return Stream.concat(
                Stream.of(new Said.Of(provision.level()), new Said.Answers(provision.agency())),
                provision.bodies().stream().map(Said.At::new));
    }

    private static Stream<Said> ofOrder(ServicePackage service) {
        var asks = Stream.<Said>builder();
        if (!service.function()) {
            asks.add(new Said.Account(service.applying().level()));
        }
        if (service.online() && service.applying().identityCopy() == IdentityCopy.REQUIRED) {
            asks.add(new Said.CopiesIdentity());
        }
        if (service.online() && service.applying().signature() == RequiredSignature.QUALIFIED) {
            asks.add(new Said.IsSigned());
        }
        return asks.build();
    }

    private Set<CardFact> ofVariants(ServicePackage service) {
        var several = service.variants().size() > 1;
        var facts = new LinkedHashSet<CardFact>();
        for (var variant : service.variants()) {
            said(variant)
                    .map(said -> new CardFact(several ? variant.title() : "", said))
                    .forEach(facts::add);
        }
        return facts;
    }

    private Stream<? extends Said> said(Variant variant) {
        return switch (this) {
            case WHO ->
                    Stream.concat(
                            variant.recipients().stream().map(Said.To::new),
                            variant.who().stream().map(Said.Prose::new));
            case DOCUMENTS -> variant.documents().stream().map(need -> new Said.Needs(told(need)));
            case TERM -> with(new Said.Lasts(variant.timing()), local(variant, false));
            case FEE -> with(new Said.Costs(told(variant.fee())), local(variant, true));
            case RESULT -> variant.outcomes().stream().map(one -> new Said.Words(told(one)));
            case REFUSAL -> grounds(variant.refusals());
            case FORM ->
                    variant.form().stream()
                            .flatMap(form -> form.questions().stream())
                            .map(question -> new Said.Words(question.label()));
            case TITLE,
                    DESCRIPTION,
                    WAYS,
                    ORDER,
                    RESULT_WAYS,
                    CONSULTING,
                    PLACES,
                    BODIES,
                    APPEAL,
                    ACTS ->
                    Stream.empty();
        };
    }

    /// A rule of a place may set a term, a fee or both; each is told in its own part, and what it
    /// says in words with the term.
    private static Stream<Said> local(Variant variant, boolean fee) {
        return variant.localRules().stream()
                .map(rule -> fee ? ofFee(rule) : ofTerm(rule))
                .filter(rule -> !rule.equals(silent(rule)))
                .map(Said.Locally::new);
    }

    private static LocalRule ofFee(LocalRule rule) {
        return new LocalRule(
                rule.place(), Optional.empty(), rule.fee().map(CardPart::told), Optional.empty());
    }

    private static LocalRule ofTerm(LocalRule rule) {
        return new LocalRule(rule.place(), rule.term(), Optional.empty(), rule.note());
    }

    private static LocalRule silent(LocalRule rule) {
        return new LocalRule(rule.place(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A card does not say how the portal takes a fee.
    private static Fee told(Fee fee) {
        return fee instanceof Fee.Known(var kopecks, var note, var basis, var _)
                ? new Fee.Known(kopecks, note, basis, Optional.empty())
                : fee;
    }

    /// Nor what an order calls the scan of a document.
    private static DocumentNeed told(DocumentNeed need) {
        return new DocumentNeed(
                need.title(),
                need.bearer(),
                need.from(),
                need.copy(),
                need.required(),
                need.requirements(),
                need.blank(),
                Optional.empty());
    }

    private static String told(Variant.Outcome outcome) {
        return outcome.title() + outcome.form().map(form -> " – " + form).orElse("");
    }

    private static Stream<Said> with(Said first, Stream<Said> others) {
        return Stream.concat(Stream.of(first), others);
    }

    private static Stream<Said> grounds(Variant.Refusals refusals) {
        return Stream.of(
                        refusals.acceptance().stream().map(Said.Words::new),
                        refusals.suspension().stream()
                                .map(one -> new Said.Suspends(one.ground(), one.term())),
                        refusals.service().stream().map(one -> new Said.Words(one.text())))
                .flatMap(some -> some);
    }

    private static Set<CardFact> whole(String... words) {
        return whole(Stream.of(words).map(Said.Words::new));
    }

    private static Set<CardFact> whole(Stream<? extends Said> said) {
        Function<Said, CardFact> fact = one -> new CardFact("", one);
        return said.map(fact).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
