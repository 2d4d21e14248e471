package okno.consulting.frequent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okno.agencies.ports.PublishedAnswers;
import okno.consulting.InquirySubjects;
import okno.platform.web.GuestPages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Holds the frequent questions that are shown in memory, as all that cards show: pages ask the
/// database nothing. Every node reads them anew soon after one has changed, and forgets the pages
/// it keeps.
@Component
class ShownAnswers implements PublishedAnswers {
    private static final int OF_A_SERVICE = 50;

    private final FrequentStore store;
    private final InquirySubjects subjects;
    private final GuestPages guestPages;
    private volatile Map<String, List<FrequentQuestion>> shown = Map.of();
    private long edition = -1;

    ShownAnswers(FrequentStore store, InquirySubjects subjects, GuestPages guestPages) {
        this.store = store;
        this.subjects = subjects;
        this.guestPages = guestPages;
    }

    /// Where one is shown: an empty service is the page of the body.
    private static String place(String agency, String service) {
        return agency + " " + service;
    }

    @Override
    public List<PublishedAnswer> ofAgency(String agency) {
        return ofService("", List.of(agency));
    }

    @Override
    public List<PublishedAnswer> ofService(String service, Collection<String> bodies) {
        return bodies.stream()
                .flatMap(body -> shown.getOrDefault(place(body, service), List.of()).stream())
                .limit(OF_A_SERVICE)
                .map(this::answer)
                .toList();
    }

    /// Looks whether anything has changed, on this node or another.
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void refresh() {
        long now = store.edition();
        if (edition != now) {
            shown =
                    store.allShown().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            one -> place(one.agency(), one.service().orElse(""))));
            edition = now;
            guestPages.clear();
        }
    }

    private PublishedAnswer answer(FrequentQuestion one) {
        var zone = subjects.zoneOf(one.agency());
        return new PublishedAnswer(
                one.question(), one.answer(), one.changedAt().atZone(zone).toLocalDate());
    }
}
