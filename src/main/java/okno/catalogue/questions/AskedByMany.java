package okno.catalogue.questions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import okno.catalogue.questions.SearchQuestions.QuestionDay;

/// Holds the counts of a question back until several visitors have asked it: what one person types
/// may be a name, what several type is a word. Until then everything of it, the addresses it came
/// from among it, is in the memory of this node alone; what few ask is forgotten there.
final class AskedByMany {
    private static final int MOST = 20_000;
    private static final Duration WAITS = Duration.ofDays(3);

    private final int visitors;
    private final Cache<String, Heard> heard =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WAITS).build();

    /// @param visitors how many must ask
    AskedByMany(int visitors) {
        this.visitors = visitors;
    }

    /// @param from addresses it came from; nothing once they were enough
    private record Heard(boolean often, Set<String> from, Map<QuestionDay, Counts> counts) {
        static final Heard NOTHING = new Heard(false, Set.of(), Map.of());
        static final Heard OFTEN = new Heard(true, Set.of(), Map.of());

        Heard {
            from = Set.copyOf(from);
            counts = Map.copyOf(counts);
        }

        Heard and(String visitor, QuestionDay day, Counts more, int enough) {
            var sum = new HashMap<>(counts);
            sum.merge(day, more, Counts::plus);
            if (often) {
                return new Heard(true, Set.of(), sum);
            }
            var all = new HashSet<>(from);
            all.add(visitor);
            return all.size() < enough
                    ? new Heard(false, all, sum)
                    : new Heard(true, Set.of(), sum);
        }

        Heard written() {
            return new Heard(often, from, Map.of());
        }
    }

    void add(String visitor, QuestionDay day, Counts counts) {
        heard.asMap()
                .compute(
                        day.question(),
                        (_, before) ->
                                Optional.ofNullable(before)
                                        .orElse(Heard.NOTHING)
                                        .and(visitor, day, counts, visitors));
    }

    /// The counts of questions that several have asked, in their order, each given out once.
    SequencedMap<QuestionDay, Counts> take() {
        var taken = new TreeMap<QuestionDay, Counts>();
        for (var question : List.copyOf(heard.asMap().keySet())) {
            heard.asMap()
                    .computeIfPresent(
                            question,
                            (_, one) -> {
                                if (!one.often || one.counts.isEmpty()) {
                                    return one;
                                }
                                taken.putAll(one.counts);
                                return one.written();
                            });
        }
        return taken;
    }

    /// Takes counts again that were given out and came to nothing.
    void putBack(Map<QuestionDay, Counts> taken) {
        taken.forEach(
                (day, counts) ->
                        heard.asMap()
                                .compute(
                                        day.question(),
                                        (_, since) ->
                                                Optional.ofNullable(since)
                                                        .orElse(Heard.OFTEN)
                                                        .and("", day, counts, visitors)));
    }
}
