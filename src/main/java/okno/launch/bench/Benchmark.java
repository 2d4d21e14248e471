package okno.launch.bench;

import org.jspecify.annotations.Nullable;

/// Something that is measured.
interface Benchmark {
    String name();

    /// Measures what has to be measured while the database is small; called for all that are asked
    /// for before the first of them runs.
    default void atFirst(Stand stand) throws Exception {}

    /// Works once through warm-up and measurement.
    Outcome run(Stand stand) throws Exception;

    /// What came out.
    ///
    /// @param ratio compared to the reference; 0 without one
    /// @param heapMb megabytes of live objects; of a start, of the whole process
    /// @param relevance only of a search
    record Outcome(
            Figures figures,
            Measurement.@Nullable Reference reference,
            double ratio,
            double queriesPerRequest,
            long heapMb,
            String bar,
            boolean met,
            @Nullable Relevance relevance) {

        Outcome(
                Figures figures,
                Measurement.@Nullable Reference reference,
                double ratio,
                double queriesPerRequest,
                long heapMb,
                String bar,
                boolean met) {
            this(figures, reference, ratio, queriesPerRequest, heapMb, bar, met, null);
        }
    }
}
