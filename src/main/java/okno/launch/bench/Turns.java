package okno.launch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Several short loads of one thing, taken by turns with its reference, as one: rates over all
/// the time, percentiles of the middle turn.
final class Turns {
    private final List<Figures> turns = new ArrayList<>();

    void add(Figures turn) {
        turns.add(turn);
    }

    Figures total() {
        double seconds = turns.stream().mapToDouble(Figures::seconds).sum();
        long requests = turns.stream().mapToLong(Figures::requests).sum();
        return new Figures(
                seconds,
                requests,
                turns.stream().mapToLong(Figures::errors).sum(),
                requests / seconds,
                middle(Figures::p50Ms),
                middle(Figures::p95Ms),
                middle(Figures::p99Ms));
    }

    private double middle(ToDoubleFunction<Figures> figure) {
        var sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
