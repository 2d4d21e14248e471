package okno.desk.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.catalogue.Catalogue;
import okno.desk.QueueFilter;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Component;

/// Filters of the queue in words: one query for the names of all.
@Component
class FilterWords {
    private final Catalogue catalogue;
    private final DeskOfficers officers;
    private final RequestTexts texts;

    FilterWords(Catalogue catalogue, DeskOfficers officers, RequestTexts texts) {
        this.catalogue = catalogue;
        this.officers = officers;
        this.texts = texts;
    }

    Map<QueueFilter, String> of(List<QueueFilter> filters) {
        var names = officers.names(filters.stream().flatMap(it -> it.officer().stream()).toList());
        var words = new HashMap<QueueFilter, String>();
        filters.forEach(filter -> words.put(filter, words(filter, names)));
        return words;
    }

    private String words(QueueFilter filter, Map<StaffId, FullName> names) {
        var state = texts.text("desk.state." + filter.state().word());
        var service = filter.service().map(this::title).stream();
        var officer = filter.officer().map(names::get).map(FullName::initials).stream();
        var order =
                Stream.of(filter.order())
                        .filter(it -> it != QueueFilter.Order.DUE)
                        .map(it -> texts.text("desk.order." + it.word()));
        return Stream.of(Stream.of(state), service, officer, order)
                .flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }

    private String title(String slug) {
        return catalogue.find(slug).map(it -> it.content().title()).orElse(slug);
    }
}
