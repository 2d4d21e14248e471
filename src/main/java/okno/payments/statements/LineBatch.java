package okno.payments.statements;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.platform.Ids;

/// Stores movements by many at a time, so that a large file takes little memory.
final class LineBatch implements StatementSink {
    private final UUID statement;
    private final LineStore store;
    private final Clock clock;
    private final int size;
    private final Marks marks = new Marks();
    private final List<LineStore.Row> rows = new ArrayList<>();
    private int taken;

    LineBatch(UUID statement, LineStore store, Clock clock, int size) {
        this.statement = statement;
        this.store = store;
        this.clock = clock;
        this.size = size;
    }

    @Override
    public void account(StatementAccount account) {
        // Known from the first reading.
    }

    @Override
    public void line(StatementLine line) {
        rows.add(new LineStore.Row(Ids.next(clock), statement, marks.next(line), line));
        taken++;
        if (rows.size() >= size) {
            flush();
        }
    }

    void flush() {
        store.insert(rows);
        rows.clear();
    }

    int taken() {
        return taken;
    }
}
