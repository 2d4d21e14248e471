package okno.appeals.figures;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import okno.agencies.Agency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts what came to bodies within a year, by the months of its coming.
@Service
public class AppealFigures {
    /// How many months are counted, the present one included.
    public static final int MONTHS = 12;

    private final FigureStore store;
    private final Clock clock;

    AppealFigures(FigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A service that people wrote about.
    ///
    /// @param service its slug
    public record Topic(String service, int count) {}

    /// What came, and what became of it.
    ///
    /// @param rows the latest month first
    /// @param topics of services that were written about most, the commonest first
    public record Figures(List<FigureRow> rows, List<Topic> topics) {}

    /// The figures of some bodies together; two statements, whatever they hold.
    ///
    /// @param bodies that the reader may know about
    @Transactional(readOnly = true)
    public Figures of(Collection<Agency> bodies) {
        if (bodies.isEmpty()) {
            return new Figures(List.of(), List.of());
        }
        var now = clock.instant();
        var counted = bodies.stream().map(body -> FigureStore.Counted.of(body, now)).toList();
        return new Figures(store.rows(counted), store.topics(counted));
    }

    /// The first month that is counted for a body.
    static YearMonth firstMonth(YearMonth present) {
        return present.minusMonths(MONTHS - 1L);
    }
}
