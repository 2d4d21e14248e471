package okno.catalogue.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okno.places.Place;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts questions to the search and what came of them. Nothing of who asked is kept, and no
/// question that may hold a number or an address of a person. Counts wait in memory, so that
/// searching needs no database, and are written every minute; a node that dies loses a minute.
@Service
public class SearchQuestions {
    private static final int MOST_WAITING = 5_000;
    private static final int WELL_PLACED = 5;
    private static final int SHOWN = 30;
    private static final Period KEPT = Period.ofDays(180);
    private static final Period LATELY = Period.ofDays(30);

    private final Map<QuestionDay, Counts> waiting = new ConcurrentHashMap<>();
    private final QuestionStore store;
    private final Clock clock;

    SearchQuestions(QuestionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param region OKTMO of the region of the chosen place; empty for none
    record QuestionDay(LocalDate day, String question, String region) {}

    /// A question with what came of it lately.
    public record Counted(String question, Counts counts) {}

    /// A question was answered by a page.
    public void asked(String typed, Optional<Place> place, boolean found) {
        count(typed, place, new Counts(1, found ? 0 : 1, 0, 0, 0));
    }

    /// A person said whether he found what he looked for.
    public void answered(String typed, Optional<Place> place, boolean found) {
        count(typed, place, new Counts(0, 0, found ? 1 : 0, found ? 0 : 1, 0));
    }

    /// A hit was opened.
    ///
    /// @param rank its place among the hits, from 1
    public void opened(String typed, Optional<Place> place, int rank) {
        if (rank > WELL_PLACED) {
            count(typed, place, new Counts(0, 0, 0, 0, 1));
        }
    }

    /// Questions of the last thirty days without an answer, the most frequent first.
    public List<Counted> unanswered() {
        return store.most("found_none", today().minus(LATELY), SHOWN);
    }

    /// Those whose right answer stood too low.
    public List<Counted> openedLow() {
        return store.most("low_clicks", today().minus(LATELY), SHOWN);
    }

    /// Those whose answers were not what people looked for.
    public List<Counted> refused() {
        return store.most("no", today().minus(LATELY), SHOWN);
    }

    /// Writes what was counted, and forgets what is too old.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void write() {
        for (var key : List.copyOf(waiting.keySet())) {
            var counts = waiting.remove(key);
            if (counts != null) {
                store.add(key, counts);
            }
        }
        store.deleteBefore(today().minus(KEPT));
    }

    private void count(String typed, Optional<Place> place, Counts counts) {
        var region = place.map(Place::regionOktmo).orElse("");
        QuestionText.of(typed)
                .map(text -> new QuestionDay(today(), text, region))
                .filter(key -> waiting.size() < MOST_WAITING || waiting.containsKey(key))
                .ifPresent(key -> waiting.merge(key, counts, Counts::plus));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
