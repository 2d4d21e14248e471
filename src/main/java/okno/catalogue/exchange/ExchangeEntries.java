package okno.catalogue.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.search.Initials;
import okno.catalogue.search.SearchEntry;
import okno.catalogue.search.SearchHit.Kind;

/// Lists what can be searched for in an exchange folder.
public final class ExchangeEntries {
    private final Map<String, String> agencies = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();
    private final Map<String, String> situations = new HashMap<>();

    private ExchangeEntries(Exchange exchange) {
        exchange.agencies()
                .forEach(one -> agencies.put(one.slug(), one.title() + " " + one.shortTitle()));
        exchange.services().forEach(one -> services.put(one.slug(), one.title()));
        exchange.situations().forEach(one -> situations.put(one.slug(), one.title()));
    }

    /// One entry for each thing of the folder.
    public static List<SearchEntry> of(Exchange exchange) {
        var named = new ExchangeEntries(exchange);
        List<SearchEntry> entries = new ArrayList<>();
        exchange.services().forEach(one -> entries.add(named.service(one)));
        exchange.agencies().forEach(one -> entries.add(named.agency(one)));
        exchange.documents().forEach(one -> entries.add(named.paper(Kind.DOCUMENT, one)));
        exchange.blanks().forEach(one -> entries.add(named.paper(Kind.BLANK, one)));
        exchange.situations().forEach(one -> entries.add(named.paper(Kind.SITUATION, one)));
        return entries;
    }

    private SearchEntry service(Exchange.Service service) {
        var provider = service.agency().map(slug -> agencies.getOrDefault(slug, "")).orElse("");
        var around =
                Stream.of(
                                service.situations().stream().map(this::situation),
                                service.topics().stream())
                        .flatMap(some -> some);
        return SearchEntry.of(Kind.SERVICE, service.slug(), service.title(), service.about())
                .alsoFoundBy(
                        service.keywords(),
                        Stream.concat(Stream.of(service.description(), provider), around)
                                .collect(Collectors.joining("\n")))
                .in(service.places());
    }

    private String situation(String slug) {
        return situations.getOrDefault(slug, slug);
    }

    private SearchEntry agency(Exchange.Agency agency) {
        var above = agency.parent().map(slug -> agencies.getOrDefault(slug, "")).orElse("");
        var names = List.of(agency.shortTitle(), Initials.of(agency.title()));
        return SearchEntry.of(
                        Kind.AGENCY,
                        agency.slug(),
                        agency.title(),
                        agency.address().orElse(agency.shortTitle()))
                .alsoFoundBy(names, above)
                .in(agency.places());
    }

    private SearchEntry paper(Kind kind, Exchange.Paper paper) {
        var users =
                paper.services().stream()
                        .map(slug -> services.getOrDefault(slug, ""))
                        .collect(Collectors.joining("\n"));
        return SearchEntry.of(kind, paper.slug(), paper.title(), paper.text())
                .alsoFoundBy(List.of(), users);
    }
}
