package okno.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.Representations;
import okno.notifications.deliveries.Deliveries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts news into the feeds of their citizens and plans what is sent beside them. News of a
/// submission, a question or an appeal go to who acts for the citizen as well, and only to him if
/// the citizen is a ward. What is told again is found there and changes nothing.
@Component
class Telling {
    private final NoticeStore notices;
    private final NewsStore waiting;
    private final Citizens citizens;
    private final Representations representations;
    private final Deliveries deliveries;

    Telling(
            NoticeStore notices,
            NewsStore waiting,
            Citizens citizens,
            Representations representations,
            Deliveries deliveries) {
        this.notices = notices;
        this.waiting = waiting;
        this.citizens = citizens;
        this.representations = representations;
        this.deliveries = deliveries;
    }

    /// Tells all of them, by as many statements as one.
    ///
    /// @param news two hundred at most
    @Transactional
    public void tell(List<News> news) {
        var told = new ArrayList<News>();
        var owners = news.stream().map(one -> new CitizenId(one.citizen())).distinct().toList();
        var readers = new HashMap<>(citizens.findAll(owners));
        for (var one : news) {
            var owner = readers.get(new CitizenId(one.citizen()));
            if (owner != null && !owner.ward()) {
                told.add(one);
            }
        }
        var acting = acting(news);
        var others = acting.stream().map(one -> new CitizenId(one.citizen())).distinct().toList();
        if (!others.isEmpty()) {
            readers.putAll(citizens.findAll(others));
            acting.stream()
                    .filter(one -> readers.containsKey(new CitizenId(one.citizen())))
                    .forEach(told::add);
        }
        plan(told, readers);
        waiting.delete(news.stream().map(News::event).toList());
    }

    /// The same to those who act for their citizens.
    private List<News> acting(List<News> news) {
        var cases = news.stream().filter(one -> !(one.told() instanceof Told.OfAccount)).toList();
        var owners = cases.stream().map(one -> new CitizenId(one.citizen())).distinct().toList();
        var over = representations.over(owners);
        return cases.stream()
                .flatMap(
                        one ->
                                over.getOrDefault(new CitizenId(one.citizen()), List.of()).stream()
                                        .map(one::to))
                .toList();
    }

    private void plan(List<News> told, Map<CitizenId, Citizen> readers) {
        if (told.isEmpty()) {
            return;
        }
        var added = new HashSet<>(notices.insert(told));
        deliveries.plan(
                told.stream()
                        .filter(one -> added.remove(one.event()))
                        .map(one -> told(one, readers))
                        .toList());
    }

    private static Deliveries.Told told(News news, Map<CitizenId, Citizen> readers) {
        var reader = readers.get(new CitizenId(news.citizen()));
        return new Deliveries.Told(
                news.event(),
                Objects.requireNonNull(reader),
                Rulebook.of(news.told()),
                news.party());
    }
}
