package okno.catalogue.questions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okno.places.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Counts questions to the search and what came of them. Nothing of who asked is written down, no
/// question that may hold a number or an address of a person, and none that fewer than three
/// visitors asked. Counts wait in memory, so that searching needs no database, and are written
/// every minute; a node that dies loses what it had not written.
@Service
public class SearchQuestions {
    private static final int VISITORS = 3;
    private static final int WELL_PLACED = 5;
    private static final int SHOWN = 30;
    private static final Period KEPT = Period.ofDays(180);
    private static final Period LATELY = Period.ofDays(30);

    private final AskedByMany waiting = new AskedByMany(VISITORS);
    private final QuestionStore store;
    private final Clock clock;

    SearchQuestions(QuestionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Nodes write the same rows: all in one order, lest they wait for each other in a circle.
    ///
    /// @param region OKTMO of the region of the chosen place; empty for none
    record QuestionDay(LocalDate day, String question, String region)
            implements Comparable<QuestionDay> {
        @Override
        public int compareTo(QuestionDay other) {
            return Comparator.comparing(QuestionDay::day)
                    .thenComparing(QuestionDay::question)
                    .thenComparing(QuestionDay::region)
                    .compare(this, other);
        }
    }

    /// A question with what came of it lately.
    public record Counted(String question, Counts counts) {}

    /// A question that somebody put.
    ///
    /// @param visitor the address it came from, which is forgotten once the question is known to be
    ///     a common one
    public record Put(String typed, Optional<Place> place, String visitor) {}

    /// A question was answered by a page.
    public void asked(Put question, boolean found) {
        count(question, new Counts(1, found ? 0 : 1, 0, 0, 0));
    }

    /// A person said whether he found what he looked for.
    public void answered(Put question, boolean found) {
        count(question, new Counts(0, 0, found ? 1 : 0, found ? 0 : 1, 0));
    }

    /// A hit was opened.
    ///
    /// @param rank its place among the hits, from 1
    public void opened(Put question, int rank) {
        if (rank > WELL_PLACED) {
            count(question, new Counts(0, 0, 0, 0, 1));
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

    /// Writes what was counted, and forgets what is too old. What could not be written waits on.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void write() {
        var counted = waiting.take();
        try {
            store.write(counted, today().minus(KEPT));
        } catch (DataAccessException | TransactionException notNow) {
            waiting.putBack(counted);
            throw notNow;
        }
    }

    private void count(Put question, Counts counts) {
        var region = question.place().map(Place::regionOktmo).orElse("");
        QuestionText.of(question.typed())
                .map(text -> new QuestionDay(today(), text, region))
                .ifPresent(day -> waiting.add(question.visitor(), day, counts));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
