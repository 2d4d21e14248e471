package okno.catalogue.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.ServicePackage;
import okno.catalogue.Variant;
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
            case WHO, DOCUMENTS, TERM, FEE, RESULT, REFUSAL, FORM -> ofVariants(service);
            case WAYS -> whole(service.applying().ways().stream().map(Said.By::new));
            case RESULT_WAYS -> whole(service.applying().resultWays().stream().map(Said.By::new));
            case CONSULTING ->
                    whole(
                            service.consulting().stream()
                                    .map(one -> one.way() + " " + one.text())
                                    .map(Said.Prose::new));
            case PLACES -> whole(service.provision().places().stream().map(Said.In::new));
            case BODIES -> whole(service.provision().involved().stream().map(Said.At::new));
            case APPEAL -> whole(service.appeal().stream().map(a -> new Said.Prose(a.toString())));
            case ACTS -> whole(service.acts().stream().map(Said.Ruled::new));
        };
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
            case WHO -> variant.who().stream().map(Said.Prose::new);
            case DOCUMENTS -> variant.documents().stream().map(Said.Needs::new);
            case TERM -> with(new Said.Lasts(variant.timing()), local(variant, false));
            case FEE -> with(new Said.Costs(variant.fee()), local(variant, true));
            case RESULT -> variant.outcomes().stream().map(one -> new Said.Words(one.title()));
            case REFUSAL -> grounds(variant.refusals()).stream().map(Said.Words::new);
            case FORM ->
                    variant.form().stream()
                            .flatMap(form -> form.questions().stream())
                            .map(question -> new Said.Words(question.label()));
            case TITLE, DESCRIPTION, WAYS, RESULT_WAYS, CONSULTING, PLACES, BODIES, APPEAL, ACTS ->
                    Stream.empty();
        };
    }

    /// A rule of a place may set a term, a fee or both; each is told in its own part, and what it
    /// says in words with the term.
    private static Stream<Said> local(Variant variant, boolean fee) {
        return variant.localRules().stream()
                .filter(
                        rule ->
                                fee
                                        ? rule.fee().isPresent()
                                        : rule.term().isPresent() || rule.fee().isEmpty())
                .map(Said.Locally::new);
    }

    private static Stream<Said> with(Said first, Stream<Said> others) {
        return Stream.concat(Stream.of(first), others);
    }

    private static List<String> grounds(Variant.Refusals refusals) {
        var grounds = new ArrayList<>(refusals.acceptance());
        refusals.suspension().forEach(one -> grounds.add(one.ground()));
        refusals.service().forEach(one -> grounds.add(one.text()));
        return grounds;
    }

    private static Set<CardFact> whole(String... words) {
        return whole(Stream.of(words).map(Said.Words::new));
    }

    private static Set<CardFact> whole(Stream<? extends Said> said) {
        Function<Said, CardFact> fact = one -> new CardFact("", one);
        return said.map(fact).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
