package okno.launch.bench;

import org.jspecify.annotations.Nullable;

/// Something that is measured.
interface Benchmark {
    String name();

    /// Works once through warm-up and measurement.
    Outcome run(Stand stand) throws Exception;

    /// What came out.
    ///
    /// @param ratio compared to the reference; 0 without one
    record Outcome(
            Figures figures,
            Measurement.@Nullable Reference reference,
            double ratio,
            double queriesPerRequest,
            String bar,
            boolean met) {}
}
